/** Every sentence about who uses this device, passphrases, locking and finishing. */

import { answers } from "../answers/words.ts";

export const show = "Show it";
export const passphrase = "Your passphrase";
export const unlock = "Unlock";
export const opening = "Opening. This takes a moment.";
export const wrong =
  "That did not open it. Nothing was changed. Look at the spelling, and try again as often as you like.";

// The door

export const locked = "Your workbook is locked";
export const lockedWhy = "Give your passphrase to go on. Everything you wrote is still here.";
export const lost = "I have lost my passphrase";
export const lostWhy =
  "Nobody can open your workbook without it: not we, and not your organisation. A backup file or a print may still " +
  "have your words. To write here again, you can remove what is locked and start anew.";
export const startAnew = "Remove what is locked";

// The bar

export const barName = "How your words are kept";
export const behindPassphrase = "Your workbook is behind a passphrase.";
export const oneSitting =
  "Your words are kept for this sitting only. They go when you close the last tab of this manual.";
export const lockNow = "Lock now";
export const finish = "Finish";
export const notLocked =
  "Some words could not be saved, so the workbook was not locked. Save a backup file first, then close this page.";

export const idleSoon =
  "Nobody has done anything for a while. The workbook locks itself in one minute. Nothing you wrote will be lost.";
export const stay = "Stay";

// The question

export const question = "Is this only your device?";
export const questionWhy =
  "Asked once. What you write stays in this browser, and whoever can open the browser can read it. You can change " +
  "this later in My workbook.";
export const onlyMine = "Yes, only mine";
export const othersToo = "No, others use it too";
export const notNow = "Not now";
export const questionHeard = (side: "before" | "after") =>
  `Before you write: is this only your device? You can answer just ${side} the field.`;
export const kept = "Kept as you said. You can change it in My workbook.";

// Who uses this device

export const settings = "Who uses this device?";
export const now = {
  none: "You have not said yet. Your words are kept as if this device were only yours.",
  own: "Only you. Your words are kept so that whoever can open this browser can read them.",
  passphrase: "Others too. Your words are behind a passphrase.",
  sitting: "Others too. Your words are kept for this sitting only.",
} as const;
export const ways = {
  own: "Only me. My words stay in this browser until I remove them.",
  passphrase: "Others too, and I want to go on another day. My words stay here behind a passphrase.",
  sitting: "Others too, and I only write today. My words go when I close the last tab of this manual.",
} as const;
export const tracesSoFar =
  "What you wrote before may have left traces on the disk, where somebody with the skill could find them for a while.";
export const sittingWarning =
  "Closing the browser ends the sitting, also by mistake. Save a backup file before that if you want to keep anything.";
export const choose = "Keep my words like this";
export const changed = "Your words are kept like that from now on.";
export const notChanged = "This could not be changed, so everything is as it was. Try again.";

// A new passphrase

export const newPassphrase = "A passphrase";
export const again = "The same once more";
export const passphraseWhy =
  "Without it nobody can open your words, and nobody can give you a new one. Write it down and keep it away from this " +
  "device, or let your password manager keep it.";
export const printFirst = "You may like to print or save your words readable first.";
export const suggest = "Offer me five words";
export const suggestWhy = "Five words by chance are easy to keep in mind and hard to guess.";
export const tooShort = "This one is too easy to guess. Take at least twelve letters, or the five words.";
export const different = "The two are not the same. Show them to see where they differ.";
export const oldPassphrase = "The passphrase you have now";
export const changeIt = "Change the passphrase";
export const passphraseChanged =
  "The new passphrase counts from now on. A copy of an older state still opens with the old one.";
export const minutes = "Lock after so many minutes without a key or a click (2 to 60)";
export const setMinutes = "Set the minutes";
export const minutesWrong = "Give a number from 2 to 60.";
export const minutesSet = "The workbook locks itself after that time, from the next page on.";

// A backup with a passphrase

export const lockedBackup = "Save a backup with a passphrase";
export const lockedBackupWhy =
  "Only somebody with the passphrase can read the file. The day on which it was made stays readable. It may be another " +
  "passphrase than that of your workbook.";
export const saveIt = "Save the file";
export const fileLocked = "This backup has a passphrase.";
export const fileMade = (when: string) => `It was made on ${when}.`;
export const openFile = "Open the file";

// Finishing

export const finishTitle = "Finish, and leave nothing here";
export const finishKeep = "1. Take a copy with you";
export const finishKeepWhy =
  "Files land in the downloads of this device. On a shared computer, move them to a place of your own, and delete them " +
  "from the downloads.";
export const finishClear = "2. Clear this device";
export const finishTraces =
  "Clearing empties your workbook. It does not remove traces from the disk, files in the downloads, the list of pages " +
  "that this browser visited, or printed pages.";

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
