/** Every sentence about saving, checking and restoring a backup. */

import { answers } from "../answers/words.ts";
import { momentInWords } from "../common/dates.ts";

export const checkBackup = "Check my backup";
export const bringBack = "Bring back a backup";
export const nothingToSave = "There are no answers to save yet.";
export const backupFailed =
  "The backup file could not be made, so nothing was saved. Print this page instead, and try again.";
export const backupTooLarge =
  "Your answers are too large for a backup file (5 MB). Print this page instead, or shorten the longest.";

export function nudge(changed: number): string {
  return `${answers(changed)} changed since your last backup. This would be a good time to save one.`;
}

export function nudgeFirst(count: number): string {
  return `You have written ${answers(count)}. This would be a good time to save a backup.`;
}

export function backupOffered(name: string, count: number): string {
  return `A backup with ${
    answers(count)
  } was handed to your browser as ${name}. Look in your downloads, then ` +
    "use “Check my backup” to be sure.";
}

export const backupOfPage =
  "What was saved on this device before could not be read. The file holds only what you wrote on this page since.";
export const chooseFile = "Choose a backup file";
export const chooseHelp = "Its name begins with alongside-backup and ends with .json.";
export const refusals = {
  "not-a-backup":
    "This file is not a backup of My workbook. Choose a file whose name begins with alongside-backup.",
  incomplete:
    "This backup is incomplete: its end is missing. Copy or download it again, or use another backup.",
  damaged:
    "This backup is damaged: it is not as it was when it was made. Use another backup, if you have one.",
  newer:
    "This backup was made by a newer version of this site. Load this page again to get the newer version, " +
    "then try once more.",
  locked: "This backup has a passphrase.",
  "too-large": "This file is too large to be a backup. A backup is smaller than 5 MB.",
} as const;
export const unchanged = "Nothing in your workbook was changed.";

export function contents(count: number, made: string): string {
  return `This backup is whole. It holds ${answers(count)} and was made on ${momentInWords(made)}.`;
}

export function damagedInFile(count: number): string {
  return `${answers(count)} had already been damaged when it was made. What could be read of them:`;
}

export const matches = "It matches your workbook as it is now.";

export function differs(news: number, different: number, missing: number): string {
  const parts = [
    news && `${answers(news)} only in the file`,
    different && `${answers(different)} different`,
    missing && `${answers(missing)} only in your workbook`,
  ].filter(Boolean);
  return `It does not match your workbook as it is now: ${parts.join(", ")}.`;
}

export function preview(news: number, same: number, different: number): string {
  return `New: ${news}. The same as here: ${same}. Different from here: ${different}.`;
}

export const newOnes = "What would be new";
export const differentOnes = "What is different";
export const here = "Here";
export const inFile = "In the file";
export const choices = {
  both: "Keep both: the one with more changes becomes the answer, the other stays beside it",
  mine: "Keep what is here",
  file: "Use the file’s; what is here stays among the earlier texts",
} as const;
export const bringBackNow = "Bring back these answers";
export const nothingNew =
  "Everything in this backup is in your workbook already. There is nothing to bring back.";
export const changedMeanwhile =
  "Your workbook has changed since this list was made, so nothing was written. Choose the file again.";
export const restoreFailed = "The answers could not be written, so nothing in your workbook was changed.";

export function broughtBack(count: number): string {
  return `${answers(count)} brought back from the backup.`;
}
