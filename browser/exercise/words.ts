/** Every sentence of an exercise and its prompts. */

import { momentInWords } from "../common/dates.ts";

export const dateNotWhole =
  "This date is not complete, so it has not been saved yet. If there was a date here before, it is still saved. Enter " +
  "the day, the month and the year.";

export function dateUnlikely(year: number, first: number, last: number): string {
  return `Is the year ${year} right? Dates here usually run from ${first} to ${last}. Your date is saved as you typed it.`;
}

export const saving = "Saving…";
export const saved = "Saved on this device";
export const notSaved = "Not saved on this device";
export const notSavedLong =
  "This answer could not be saved on this device. What you wrote is still here on the page. Save a backup file " +
  "before you close it.";
export const tryAgain = "Try saving again";
export const saveBackupNow = "Save a backup file now";
export const clear = "Clear this answer";
export const addRow = "Add a row";
export const rowAdded = "A row was added.";
export const useThis = "Use this as my answer";
export const leftover =
  "You also wrote this, and there is no longer a place for it on the page. It is still saved:";
export const conflict = "There is another version of this answer, from another tab or from a backup:";
export const conflictBrief = "You also answered this in another tab. Both versions are saved.";
export const keepMine = "Keep the answer above";
export const useOther = "Use this other version";
export const keepBoth = "Keep both, one below the other";
export const print = "Print";
export const saveAsWord = "Save as Word";
export const printThis = "Print this";
export const saveThisAsWord = "Save this as Word";
export const toWorkbook = "Go to My workbook";

export function lastSaved(iso: string): string {
  return `Last saved on this device on ${momentInWords(iso)}.`;
}
