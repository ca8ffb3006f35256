/** What is said where a plan is handed on, printed or taken elsewhere. */

export const dayOf = (title: string, day: number, days: number) =>
  `${title || untitled}, day ${day} of ${days}`;
export const day = (number: number) => `Day ${number}`;
export const end = "End";
export const untitled = "Without a title";
export const inGroups = "In groups, at the same time";
export const group = "A group";
export const followUp = (title: string) => `Ask what came of ${title ? `it: ${title}` : "the training"}`;
export const followUpWhat = (weeks: number) =>
  `${weeks} weeks have passed since the training. Ask each person what they have tried, what has changed for the ` +
  "people they support, and what got in the way. The manual has a form for it, on the pages about evaluation.";

export const agenda = "Agenda";
export const cueSheet = "Cue sheet";
export const runSheet = "Run sheet";
export const paperOf = (paper: string, title: string) => title ? `${paper}: ${title}` : paper;
export const whatWhen = "What happens when";
export const time = "Time";
export const times = "Times";
export const minutesHead = "Minutes";
export const minutes = (number: number) => `${number} min`;
export const what = "What";
export const whatWeDo = "What we do";
export const whatHappens = "What happens";
export const whoLeads = "Who leads";
export const byTheEnd = "By the end, you will be able to";
export const goodToKnow = "Good to know";
export const mayPass =
  "You can say “pass” at any time, go out and come back, and use an invented person in place of yourself or someone you " +
  "know. If you need something so that you can take part, such as large print or a seat by the door, tell whoever " +
  "leads it.";
export const dateAndPlace = "Date and place";
export const blank = "________________________";
export const toBring = "To bring";
export const toPrint = "To print";
export const todo = "Do";
export const today = "Today";
export const note = "Your note";
export const mayDrop = "can be left out";
export const atOnce =
  "The groups work at the same time. Give each a place of its own, and someone to lead it.";
export const clash = (minutes: number) =>
  `This is fixed to begin ${minutes} ${
    minutes === 1 ? "minute" : "minutes"
  } before what comes before it has ended.`;
export const gap = (from: string, minutes: number) =>
  `From ${from} there ${minutes === 1 ? "is 1 minute" : `are ${minutes} minutes`} in hand.`;
