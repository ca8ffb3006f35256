/** Every sentence of what is taken away, in Word and on paper. */

import { answers } from "../answers/words.ts";
import { dayInWords } from "../common/dates.ts";

export const myWorkbook = "My workbook";
export const contents = "What is in it";
export const nothingWritten = "You have not written anything yet, so there is nothing to take with you.";
export const nothingTicked = "Tick what you want to take with you first.";
export const also = "Also kept for this exercise";
export const orphans = "Answers to questions that are no longer here";
export const orphansWhy = "The manual has changed since you wrote these. They are still yours.";
export const noPlace = "This part of your answer has no place in the exercise now:";
export const noForm = "This exercise could not be loaded in full. Here is what you wrote, as it is kept.";
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
  return `A Word file was handed to your browser as ${name}. Look in your downloads. Anybody who opens it can ` +
    "read what you wrote.";
}

export const printed = "Your browser was asked to print.";

// Choosing

export const choose = "Choose what to take with you";
export const chooseWhy =
  "Only exercises in which you have written something are listed. What you tick goes along whole, with everything that " +
  "you wrote in it.";

/** An exercise that can be ticked, with how much of a tool goes along. */
export function offered(title: string, entries: number): string {
  return entries ? `${title} (${entries === 1 ? "1 entry, whole" : `all ${entries} entries, whole`})` : title;
}

export const all = "Tick all";
export const none = "Tick none";
export const withEarlier = "Also put in earlier texts of my answers";
export const close = "Close";
export const print = "Print these";
export const word = "Save these as Word";
