/** Every sentence about saving, checking and restoring a backup. */

import type { Counted } from "../answers/counted.ts";
import { answers, held } from "../answers/words.ts";
import { momentInWords } from "../common/dates.ts";

export const checkBackup = "Check my backup";
export const bringBack = "Restore from a backup";
export const nothingToSave = "There are no answers to save yet.";
export const backupFailed =
  "The backup file could not be made, so nothing has been saved. Try again, or print this page instead.";
export const backupTooLarge =
  "Your answers are too long to fit in a backup file (5 MB). Shorten the longest ones, or print this page instead.";

export function nudge(changed: number): string {
  return `You have changed ${answers(changed)} since your last backup. This is a good time to save another.`;
}

export function nudgeFirst(count: number): string {
  return `You have written ${answers(count)}. This is a good time to save a backup.`;
}

export function backupOffered(name: string, kept: Counted): string {
  return `Your browser has been asked to save a backup of ${
    held(kept)
  } as ${name}. Look in your downloads, ` +
    "then choose “Check my backup” to make sure that it is complete.";
}

export const backupOfPage =
  "Your earlier answers on this device could not be read. This file only has what you have written on this page since.";
export const chooseFile = "Choose a backup file";
export const chooseHelp = "The file name starts with alongside-backup and ends with .json.";
export const refusals = {
  empty:
    "This file is empty. If it is stored online, such as in OneDrive or iCloud, download it to this device and then " +
    "choose it again. Otherwise, use another backup.",
  "not-a-backup":
    "This file is not a backup of My workbook. Choose a file with a name that starts with alongside-backup.",
  incomplete:
    "This backup is incomplete: the end of the file is missing. Copy or download it again, or use another backup.",
  damaged:
    "This backup is damaged: the file has changed since it was made. Use another backup if you have one.",
  newer:
    "This backup was made with a newer version of this site. Reload this page to get the newer version, " +
    "then try again.",
  locked: "This backup is protected by a passphrase.",
  "too-large": "This file is too large to be a backup. Backups are smaller than 5 MB.",
} as const;
export const unchanged = "Nothing in your workbook has changed.";

export function contents(kept: Counted, made: string): string {
  return `This backup is complete. It has ${held(kept)} in it and was made on ${momentInWords(made)}.`;
}

export function damagedInFile(count: number): string {
  return `${answers(count)} ${
    count === 1 ? "was" : "were"
  } already damaged when it was made. This is what could be read:`;
}

export const matches = "It matches your workbook as it is now.";

/** How it differs; null for what there is none of. */
export function differs(news: Counted | null, different: Counted | null, missing: Counted | null): string {
  const parts = [
    news && `${held(news)} only in the file`,
    different && `${held(different)} different`,
    missing && `${held(missing)} only in your workbook`,
  ].filter(Boolean);
  return `It does not match your workbook as it is now: ${parts.join(", ")}.`;
}

export function preview(news: number, same: number, different: number): string {
  return `New: ${news}. Same as on this device: ${same}. Different from this device: ${different}.`;
}

export const newOnes = "New answers";
export const differentOnes = "Answers that are different";
export const here = "On this device";
export const inFile = "In the backup";
export const choices = {
  both:
    "Keep both. The version that was changed more often becomes the answer, and the other is saved with it",
  mine: "Keep the version on this device",
  file: "Use the version in the backup. The one on this device is kept as a previous version",
} as const;
/** Of a plan or a grid, which have no previous versions to go back to. */
export const madeChoices = {
  both: "Keep both. The one in the backup becomes a second one, with “from a backup” in its name",
  mine: "Keep the version on this device",
  file:
    "Use the version in the backup. “Undo restoring” brings back the one on this device, until you restore again",
} as const;
export const fromBackup = "from a backup";
export const bringBackNow = "Restore these answers";
export const nothingNew =
  "Everything in this backup is already in your workbook. There is nothing to restore.";
export const changedMeanwhile =
  "Your workbook has changed since this list was made, so nothing has been restored. Choose the file again.";
export const restoreFailed = "The answers could not be saved, so nothing in your workbook has changed.";

export const versionsBack = "Previous versions restored from the backup.";

export function broughtBack(kept: Counted): string {
  const words = held(kept);
  return `${words.charAt(0).toUpperCase()}${words.slice(1)} restored from the backup.`;
}
