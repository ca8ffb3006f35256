/** Every sentence of the step “Which column is what?”, and of the choice among sheets. */

import { count } from "../../shared/words.ts";

export const columnsWhy =
  "Say what each column holds. It is remembered on this device for files with the same headings.";
export const whichRow = "Which row holds the headings?";
export const noHeadings = "None: the first row is a place";
export const leaveOut = "Leave it out";
export const keepAsNote = "Keep it in the note for me alone, with its heading";
export const asHeadingsSay = "Go back to what the headings say";
export const noHead = "No heading";
export const emptyColumn = "Nothing in it";
export const groups = {
  what: "What it is",
  where: "Where it is",
  when: "When",
  reach: "How to reach it",
  known: "What you know of it",
} as const;
export const days = "Mondays Tuesdays Wednesdays Thursdays Fridays Saturdays Sundays".split(" ");

export function whichColumns(read: number, all: number): string {
  return `Which column is what? ${read} of ${all} ${all === 1 ? "is" : "are"} read`;
}

export function rowCalled(at: number, words: string): string {
  return `Row ${at}: ${words}`;
}

export function values(all: readonly string[]): string {
  return all.map((words) => `“${words}”`).join(", ");
}

export function whichSheet(number: number): string {
  return `This workbook has ${number} sheets. Which one is the list?`;
}

export function sheet(name: string, rows: number): string {
  return `${name} (${count(rows, "row", "rows")})`;
}
