/** Every sentence of an exercise and its prompts. */

import { momentInWords } from "../common/dates.ts";

export const dateNotWhole =
  "This date is not complete, so it is not kept yet. Give the day, the month and the year.";

export function dateUnlikely(year: number, first: number, last: number): string {
  return `Is the year ${year} right? Dates here go from ${first} to ${last}. Your date is kept as you typed it.`;
}

export const saving = "Saving…";
export const saved = "Saved on this device";
export const notSaved = "Not saved on this device";
export const notSavedLong =
  "This answer could not be saved on this device. Your words are still here on the page. Save a backup file " +
  "before you close it.";
export const tryAgain = "Try to save again";
export const saveBackupNow = "Save a backup file now";
export const clear = "Clear this answer";
export const addRow = "Add a row";
export const rowAdded = "A row was added.";
export const useThis = "Use these words";
export const leftover = "You also answered this, for which there is no place on the page now. It stays kept:";
export const conflict = "There is another text for this question, from another tab or from a backup:";
export const conflictBrief = "You also wrote this in another tab. Both texts are kept.";
export const keepMine = "Keep what stands above";
export const useOther = "Use this other one";
export const keepBoth = "Keep both, one below the other";
export const print = "Print";
export const saveAsWord = "Save as Word";
export const printThis = "Print this";
export const saveThisAsWord = "Save this as Word";
export const toWorkbook = "Go to My workbook";

export function lastSaved(iso: string): string {
  return `Last saved on this device on ${momentInWords(iso)}.`;
}
