/** The words for saving what a tool holds as figures. */

export const title = "Save for a spreadsheet";
export const save = "Save as CSV";
export const holds = {
  connections:
    "The file has a line for each connection, now and on each map that you saved: what it is, how close, how often, and " +
    "what goes each way. It has numbers in place of names.",
  goals:
    "The file has a number for each goal, the dates, and the levels that you chose. None of your words are in it.",
  wellbeing:
    "The file has the dates and the four numbers. None of your words are in it, and it does not say who you are.",
} as const;
export const notSaved = "The file could not be made. Nothing is lost. Try again in a moment.";

export function saved(name: string): string {
  return `Your browser has been asked to save a file called ${name}. You decide who gets it.`;
}
