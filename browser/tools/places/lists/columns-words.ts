/** Every sentence of the step “What is in each column?”, and of the choice among sheets. */

import { count } from "../../shared/words.ts";

export const columnsWhy =
  "Choose what is in each column. This device will remember your choices for files with the same headings.";
export const whichRow = "Which row has the headings?";
export const noHeadings = "None: the first row is a place";
export const leaveOut = "Leave it out";
export const keepAsNote = "Put it in my private note, with its heading";
export const asHeadingsSay = "Reset to match the headings";
export const noHead = "No heading";
export const emptyColumn = "Empty column";
export const groups = {
  what: "What it is",
  where: "Where it is",
  when: "When",
  reach: "How to get in touch",
  known: "What you know about it",
} as const;
export const days = "Mondays Tuesdays Wednesdays Thursdays Fridays Saturdays Sundays".split(" ");

export function whichColumns(read: number, all: number): string {
  return `What is in each column? ${read} of ${all} will be used`;
}

export function rowCalled(at: number, words: string): string {
  return `Row ${at}: ${words}`;
}

export function values(all: readonly string[]): string {
  return all.map((words) => `“${words}”`).join(", ");
}

export function whichSheet(number: number): string {
  return `This Excel file has ${number} sheets. Which one is the list?`;
}

export function sheet(name: string, rows: number): string {
  return `${name} (${count(rows, "row", "rows")})`;
}
