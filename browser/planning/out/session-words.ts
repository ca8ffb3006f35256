/** What a session's file says where its planner has said nothing, and an author has to. */

export const untitled = "Without a title";
export const dayOf = (title: string, day: number) => `${title}, day ${day}`;
export const description = (title: string) => `A training plan made in the planner: ${title}.`;
export const purpose = "Write here what people can do afterwards that they could not do before.";
export const audience = "Write here who this session is for.";
export const outcome = "Write here what people will be able to do by the end.";
export const additions = "The plan was made in the planner.";
export const body =
  "This plan was made in the planner. Say here who it suits, what it leaves out, and what to do beforehand and afterwards.";
export const doing = "Write here what people do, step by step.";
export const saying = "Write here what to say.";
export const inHand = "Time in hand";
export const inGroups = "In groups, at the same time";
export const atOnce =
  "The groups work at the same time. Give each a place of its own, and someone to lead it.";
export const group = "A group";
export const nothing = "nothing is planned yet";
export const step = (start: string, title: string, minutes: number) =>
  `${start} ${title || untitled} (${minutes} minutes)`;
export const handout = (title: string) => `copies of the handout ${title}`;
export const gone = (title: string) =>
  `The manual no longer has “${title}”. Write here what people do in its place.`;
