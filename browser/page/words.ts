/** Every sentence that a reader sees, in one place. */

import { isLikely } from "../common/likely-dates.ts";

const day = /* @__PURE__ */ new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "long",
  year: "numeric",
});
const month = /* @__PURE__ */ new Intl.DateTimeFormat("en-GB", { month: "long", year: "numeric" });
const minute = /* @__PURE__ */ new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit" });

/** A date of the calendar, `2026-11-22`, in words; or as it is, where it is none. Says so where it cannot be meant. */
export function dateInWords(iso: string): string {
  // A year may have four figures or, with a sign, six.
  const date = new Date(`+${iso.padStart("251126-11-25".length, "0")}T12:00:00`);
  if (!/^\d{4,6}-\d\d-\d\d$/.test(iso) || Number.isNaN(+date)) return iso;
  return day.format(date) + (isLikely(iso) ? "" : ` (${checkTheYear})`);
}

export const checkTheYear = "check the year";
export const dateNotWhole =
  "This date is not complete, so it is not kept yet. Give the day, the month and the year.";

export function dateUnlikely(year: number, first: number, last: number): string {
  return `Is the year ${year} right? Dates here go from ${first} to ${last}. Your date is kept as you typed it.`;
}

/** A month of the calendar, `2026-11`, in words. */
export function monthInWords(iso: string): string {
  const date = new Date(`${iso}-15T12:00:00`);
  return /^\d{4}-\d\d$/.test(iso) && !Number.isNaN(+date) ? month.format(date) : iso;
}

/** The day of a moment, by the clock of the device, in words. */
export function dayInWords(moment: Date): string {
  return day.format(moment);
}

/** A moment in words. */
export function momentInWords(iso: string): string {
  const date = new Date(iso);
  return Number.isNaN(+date) ? iso : `${day.format(date)} at ${minute.format(date)}`;
}

/** A number of answers. */
export function answers(count: number): string {
  return count === 1 ? "1 answer" : `${count} answers`;
}

// Saving

export const saving = "Saving…";
export const saved = "Saved on this device";
export const notSaved = "Not saved on this device";
export const notSavedLong =
  "This answer could not be saved on this device. Your words are still here on the page. Save a backup file " +
  "before you close it.";
export const noStore =
  "This browser will not let the page keep answers. You can still write here, print, and save a backup file " +
  "before you close the page. A private window is often the reason.";
export const newer =
  "Your answers were last used with a newer version of this site. You can read them here and save a backup " +
  "file, but not change them. Load the page again to get the newer version.";

/** When a backup was last saved, where there was one. */
function lastBackupOn(iso: string): string {
  return iso ? ` You last saved a backup on ${momentInWords(iso)}.` : "";
}

export function missing(had: number, left: number, backup: string): string {
  if (left >= had) {
    return "The browser has lost the last words that were saved here. What is shown is older. If you have a " +
      `backup file, bring it back in My workbook.${lastBackupOn(backup)}`;
  }
  return `This device had ${answers(had)}, and now there ${left === 1 ? "is" : "are"} ${left || "none"}. ` +
    "The browser may have cleared them, or they were damaged. If you have a backup file, bring it back in " +
    `My workbook.${lastBackupOn(backup)}`;
}

export function unreadable(backup: string): string {
  return "What you wrote may still be on this device, but the browser cannot read it now. Nothing here removes " +
    "it. Close the browser, open it again and come back. If this goes on, bring back a backup file in My " +
    `workbook, on this device or another.${lastBackupOn(backup)}`;
}

export const iKnow = "I know. Do not say this again";
export const tryAgain = "Try to save again";
export const saveBackupNow = "Save a backup file now";

export const notHere =
  "A part of the site that is needed for this could not be loaded. Your words are still here. Try again when you " +
  "are online, or print this page.";

// An answer

export const clear = "Clear this answer";
export const addRow = "Add a row";
export const rowAdded = "A row was added.";
export const damaged =
  "What was kept here is damaged. This is what can still be read. It stays kept beside anything you write now.";
export const nothingReadable = "Nothing can be read of it.";
export const useThis = "Use these words";

export function reworded(question: string): string {
  return `This question has been reworded since you answered it. You were asked: “${question}”`;
}

export const leftover = "You also answered this, for which there is no place on the page now. It stays kept:";

export const conflict = "There is another text for this question, from another tab or from a backup:";
export const conflictBrief = "You also wrote this in another tab. Both texts are kept.";
export const keepMine = "Keep what stands above";
export const useOther = "Use this other one";
export const keepBoth = "Keep both, one below the other";

// An exercise

/** What a card says; the shape before it is the style sheet's. */
export const states = { started: "Started", finished: "Finished" } as const;

export function progress(answered: number, total: number, finished: boolean): string {
  if (finished) return states.finished;
  if (answered === 0) return "Not started";
  if (answered < total) return `Started: ${answered} of ${total} answered`;
  return total === 1 ? "Answered" : `All ${total} answered`;
}

export const print = "Print";
export const saveAsWord = "Save as Word";
export const printThis = "Print this";
export const saveThisAsWord = "Save this as Word";
export const making = "Making the document…";
export const notTaken = "This could not be made. Load the page again and try once more.";
export const toWorkbook = "Go to My workbook";

export function lastSaved(iso: string): string {
  return `Last saved on this device on ${momentInWords(iso)}.`;
}

// My workbook

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
export const orphanQuestion = "A question that was not kept";
export const otherTexts = "Other texts of this answer";
export const fromElsewhere = "From another tab or a backup";
export const earlier = "Earlier";
export const putBack = "Put this text back";
export const putBackDone = "The text was put back. What stood there before is kept as an earlier text.";

export function workbookProgress(exercises: number, started: number, finished: number): string {
  if (started === 0) return "You have not started any exercise yet.";
  return `You have started ${started} of ${exercises} exercises and finished ${finished || "none yet"}.`;
}

// Backups

export const fromDisk =
  "You have opened this manual from a disk or a stick, and not from a website. Your answers stay in this browser on " +
  "this device, and not on the stick. Other files that this browser opens may be able to read them. Some browsers keep " +
  "the answers of each page apart: then My workbook does not show them. Print or save an exercise on its own page, " +
  "before you leave it.";
export const printAll = "Print all";
export const saveAllAsWord = "Save all as Word";
export const holdsAll =
  "“Print all” and “Save all as Word” hold everything that you have written, with every entry of your tools, whatever " +
  "the page shows at the moment.";
export const chooseWhat = "Choose what to take with you";
export const tools = "What you can do with your workbook";
export const saveBackup = "Save a backup file";
export const checkBackup = "Check my backup";
export const lockedBackup = "Save a backup with a passphrase";
export const whoUses = "Who uses this device?";
export const bringBack = "Bring back a backup";
export const wipe = "Finish, and leave nothing here";
export const close = "Close";
export const cancel = "Cancel";
export const nothingToSave = "There are no answers to save yet.";
export const backupWhy =
  "Your answers are kept in this browser only. A backup file lets you move them or get them back. It holds " +
  "everything you wrote, so keep it somewhere private.";
export const neverBackedUp = "You have not saved a backup yet.";
export const backupFailed =
  "The backup file could not be made, so nothing was saved. Print this page instead, and try again.";
export const backupTooLarge =
  "Your answers are too large for a backup file (5 MB). Print this page instead, or shorten the longest.";

export function lastBackup(iso: string, checked: boolean): string {
  const when = momentInWords(iso);
  return checked
    ? `You last saved a backup on ${when}, and you have checked it.`
    : `You last saved a backup on ${when}. You have not checked it yet.`;
}

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
export const undo = "Undo bringing back";
export const undone = "Your workbook is as it was before you brought the backup back.";

export function broughtBack(count: number): string {
  return `${answers(count)} brought back from the backup.`;
}

export function canUndo(iso: string): string {
  return `You brought back a backup on ${momentInWords(iso)}.`;
}

// Wiping

export const wipeAll =
  "This removes all answers from this browser, with their earlier texts. It cannot be undone.";

export function wipeWhat(count: number): string {
  return `This removes ${answers(count)} from this browser, with their earlier texts. It cannot be undone.`;
}

export const wipeConfirm = "Yes, remove everything I have written";
export const wipeTick = "Tick the box first, if you want to remove everything.";
export const wipeNow = "Remove everything";
export const wiped = "Your workbook is empty. Backup files and printed pages were not touched.";
export const wipeFailed =
  "Your answers could not be removed. Clear this site’s data in your browser’s settings instead.";
