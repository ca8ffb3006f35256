/** Every sentence of My workbook. */

import { answers } from "../answers/words.ts";
import { momentInWords } from "../common/dates.ts";

export const unanswered = "Nothing written yet";
export const wordsMissing =
  "This exercise could not be loaded in full. Here is what you wrote, as it is kept on this device. Choices and " +
  "rows may have short names. Load the page again to see all of it.";
export const onlyStarted = "Show only what I have started";
export const find = "Find words in what you wrote";

export function found(count: number): string {
  return count === 0 ? "Nothing that you wrote holds these words." : `${answers(count)} found.`;
}

export const orphans = "Answers to questions that are no longer here";
export const orphansWhy = "The site has changed since you wrote these. They are still yours.";
export const otherTexts = "Other texts of this answer";
export const putBack = "Put this text back";
export const putBackDone = "The text was put back. What stood there before is kept as an earlier text.";

export function workbookProgress(exercises: number, started: number, finished: number): string {
  if (started === 0) return "You have not started any exercise yet.";
  return `You have started ${started} of ${exercises} exercises and finished ${finished || "none yet"}.`;
}

export const holdsAll =
  "“Print all” and “Save all as Word” hold everything that you have written, with every entry of your tools, whatever " +
  "the page shows at the moment.";
export const chooseWhat = "Choose what to take with you";
export const tools = "What you can do with your workbook";
export const lockedBackup = "Save a backup with a passphrase";
export const whoUses = "Who uses this device?";
export const wipe = "Finish, and leave nothing here";
export const backupWhy =
  "Your answers are kept in this browser only. A backup file lets you move them or get them back. It holds " +
  "everything you wrote, so keep it somewhere private.";
export const neverBackedUp = "You have not saved a backup yet.";

export function lastBackup(iso: string, checked: boolean): string {
  const when = momentInWords(iso);
  return checked
    ? `You last saved a backup on ${when}, and you have checked it.`
    : `You last saved a backup on ${when}. You have not checked it yet.`;
}

export const undo = "Undo bringing back";
export const undone = "Your workbook is as it was before you brought the backup back.";

export function canUndo(iso: string): string {
  return `You brought back a backup on ${momentInWords(iso)}.`;
}
