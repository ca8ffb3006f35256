/** What is said where a wall is taken away. */

export const which = "Which questions";
export const open = (count: number) =>
  count === 1 ? "The question that is open" : `The ${count} questions that are open`;
export const all = (count: number) => `All ${count} questions`;
export const why =
  "Do this only if the group has agreed. Names are left out and the order is mixed, but wording can still show who " +
  "wrote something.";
export const print = "Print";
export const word = "Save as Word";
export const map = "The group’s local map";
export const mapWhy =
  "A table for a spreadsheet: every place once, how many would recommend it, and what people say. “Local map, " +
  "over time” can read it too.";
export const csv = "Save the places as a table (CSV)";
export const together = "The group’s local map, from all these questions";
export const about = (people: string, day: string) => `From ${people}, without names. ${day}.`;
