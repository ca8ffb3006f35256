/** Every sentence of what is saved as Word or printed. */

import { answers } from "../answers/words.ts";
import { dayInWords } from "../common/dates.ts";

export const myWorkbook = "My workbook";
export const contents = "Contents";
export const nothingWritten = "You have not written anything yet, so there is nothing to save or print.";
export const nothingTicked = "Tick at least one thing to save or print.";
export const also = "Also saved for this exercise";
export const orphans = "Answers to questions that are no longer here";
export const orphansWhy = "The manual has changed since you wrote these. They are still yours.";
export const noPlace = "There is no longer a place in the exercise for this part of your answer:";
export const noForm = "This exercise could not be loaded in full. Here is what you wrote, as it was saved.";
export const nameAndDate = ["Name or initials", "Date"] as const;
export const pictureMissing = "The picture could not be drawn. This is what it shows:";

export function asked(question: string): string {
  return `When you answered, you were asked: “${question}”`;
}

/** Under the title of a whole workbook. */
export function about(count: number, made: Date): string {
  return `${answers(count)}. Made on ${dayInWords(made)}.`;
}

export function madeWord(name: string): string {
  return `Your browser has been asked to save a Word file as ${name}. Look in your downloads. Anyone who opens it ` +
    "can read what you wrote.";
}

export const printed = "Your browser has been asked to print.";

// Choosing

export const choose = "Choose what to save or print";
export const chooseWhy =
  "Only exercises in which you have written something are listed. Each one that you tick is included in full, with " +
  "everything that you wrote in it.";

/** An exercise that can be ticked, with how much of a tool is included. */
export function offered(title: string, entries: number): string {
  return entries ? `${title} (${entries === 1 ? "1 entry" : `all ${entries} entries`})` : title;
}

export const all = "Tick all";
export const none = "Untick all";
export const withEarlier = "Include previous versions of my answers";
export const close = "Close";
export const print = "Print these";
export const word = "Save these as Word";
