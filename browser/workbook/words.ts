/** Every sentence of My workbook. */

import { answers } from "../answers/words.ts";
import { momentInWords } from "../common/dates.ts";

export const unanswered = "Nothing written yet";
export const wordsMissing =
  "This exercise could not be loaded in full. Choices and rows may have short names. Reload the page to see all of it.";

export function lastWritten(iso: string): string {
  return iso ? `Last changed on ${momentInWords(iso)}.` : "";
}

export const goOn = "Continue";

export function written(count: number): string {
  return count === 0 ? "What is saved" : `What you wrote (${answers(count)})`;
}

export const find = "Search my answers";

export function found(count: number): string {
  return count === 0 ? "No results." : `${answers(count)} found.`;
}

export const orphans = "Answers to questions that are no longer here";
export const orphansWhy = "The site has changed since you wrote these. They are still yours.";
export const otherTexts = "Other versions of this answer";
export const putBack = "Restore this version";
export const putBackDone =
  "This version has been restored. The one it replaced is saved as a previous version.";

export function workbookProgress(exercises: number, started: number, finished: number): string {
  if (started === 0) {
    return "You have not started any exercises yet. When you do, they will be at the top here.";
  }
  return `You have started ${started} of ${exercises} exercises and finished ${finished || "none yet"}.`;
}

export const toPanel = "Save, print or change settings";
export const saveOrPrint = "Save or print";
export const holdsAll = "Choose what to print or save as Word. Or do it all at once:";
export const backups = "Backup";
export const thisDevice = "This device";
export const lockedBackup = "Save a backup with a passphrase";
export const whoUses = "Who uses this device?";
export const wipe = "Clear my answers from this device";
export const backupWhy =
  "Your answers are saved in this browser only. With a backup file you can move them to another device, or get them " +
  "back if they are lost. It has everything you wrote in it, so keep it somewhere private.";
export const neverBackedUp = "You have not saved a backup yet.";

export function lastBackup(iso: string, checked: boolean): string {
  const when = momentInWords(iso);
  return checked
    ? `You last saved a backup on ${when}, and you have checked it.`
    : `You last saved a backup on ${when}. You have not checked it yet.`;
}

export const undo = "Undo restoring";
export const undone = "Your workbook is as it was before you restored the backup.";

export function canUndo(iso: string): string {
  return `You restored a backup on ${momentInWords(iso)}.`;
}
