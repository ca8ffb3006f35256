/** What is said where a session is made to fit a group. */

const many = (number: number, one: string, more = `${one}s`) => `${number} ${number === 1 ? one : more}`;

/** So many minutes, in hours where that is easier to take in. */
export function duration(minutes: number): string {
  const hours = Math.floor(minutes / 60), rest = minutes % 60;
  return [hours && many(hours, "hour"), (rest || !hours) && many(rest, "minute")].filter(Boolean).join(" ");
}

export const people = (number: number) => many(number, "person", "people");
export const sets = (number: number) => many(number, "set");
export const copies = (number: number) => many(number, "copy", "copies");
export const group = (number: number, small: number) => `${people(number)}, in small groups of ${small}`;
export const time = (start: string, end: string) => `${start} to ${end}`;
export const minutes = (number: number) => many(number, "minute");

export const asPlanned = "This is the plan as it is written.";
export const ends = (end: string) => `It ends at ${end}.`;
export const unclear =
  "Enter a start, a later finish and a number of people from 1 to 200, and the plan will change to fit.";
export const spare = (number: number) =>
  `You have ${duration(number)} to spare. Do not fill it: give people a longer break, or finish early.`;
export const over = (number: number) =>
  `The plan as it is written takes ${duration(number)} longer than you have. To fit it into your time:`;
export const saves = (number: number) => `saves ${minutes(number)}`;
export const stillOver = (number: number) =>
  `It is still ${duration(number)} too long. Tick more, start earlier, or choose a shorter session:`;
export const nothingLeft = (number: number) =>
  `Even so, it is ${duration(number)} too long. Start earlier, or choose a shorter session:`;
export const whichSession = "Which session?";
export const never = (words: string) => `Never cut ${words.replaceAll("*", "").replace(/\.$/, "")}.`;
export const trainers = (needed: number) =>
  needed > 3
    ? "More than 24 people is too many for one group. Run the session twice, or in two rooms, each with its own trainers."
    : needed === 1
    ? "One trainer can lead this."
    : `You need ${needed === 2 ? "two" : "three"} trainers for this.`;
export const leftOut = "left out";
export const needed = (number: number) => `For ${people(number)}`;
export const what = "What";
export const howMany = "How many";
export const whatFor = "For";
export const wholeSession = "the whole session";

export const print = "Print my run sheet";
export const copyLink = "Copy a link to this version";
export const linkCopied =
  "The link is copied. It has the times and the number of people in it, and nothing else.";
export const copyMessage = "Copy the message";
export const messageCopied = "The message is copied.";
export const notCopied = "This browser does not let the page copy it. Select it and copy it yourself.";
export const missing = "This could not be loaded. Reload the page, and try again.";

export const runSheet = (title: string) => `Run sheet: ${title}`;
export const part = {
  say: "Say",
  task: "People do",
  point: "Bring out",
  gentle: "Gently",
  give: "Give out",
} as const;
export const materials = "What you need";
export const handouts = "Handouts to copy";
