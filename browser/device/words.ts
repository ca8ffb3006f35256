/** Every sentence about who uses this device, passphrases, locking and clearing. */

import type { Counted } from "../answers/counted.ts";
import { held } from "../answers/words.ts";

export const show = "Show passphrase";
export const passphrase = "Your passphrase";
export const unlock = "Unlock";
export const opening = "Opening. This takes a moment.";
export const wrong =
  "That passphrase did not work. Nothing has changed. Check the spelling and try again, as often as you like.";

// The door

export const locked = "Your workbook is locked";
export const lockedWhy = "Enter your passphrase to continue. Everything you wrote is still here.";
export const lost = "I have forgotten my passphrase";
export const lostWhy =
  "Nobody can open your workbook without the passphrase. That includes us and your organisation. You may still have " +
  "your answers in a backup file or on paper. To write here again, you can clear the locked answers and start afresh.";
export const startAnew = "Clear the locked answers";

// The key of a sitting

export const waiting = "Your answers are open in another tab";
export const waitingWhy =
  "This page needs that tab to show them. Go to the other tab of this manual, then come back here and try again. If you " +
  "cannot find it, close all tabs of this manual: your answers are then cleared. You can also clear them now.";
export const tryAgain = "Try again";

// The bar

export const barName = "How your answers are saved";
export const behindPassphrase = "Your workbook is protected by a passphrase.";
export const oneSitting =
  "Your answers are saved only until you close the browser, or the last tab of this manual. A browser can reopen what " +
  "you closed, so choose “Clear my answers” before you go.";
export const lockNow = "Lock now";
export const finish = "Clear my answers";
export const notLocked =
  "Some of your answers could not be saved, so your workbook has not been locked. Save a backup file first, then " +
  "close this page.";

export const idleSoon =
  "There has been no activity for a while. Your workbook will lock in one minute. You will not lose anything you wrote.";
export const stay = "Stay unlocked";

// The question

export const question = "Are you the only person who uses this device?";
export const questionWhy =
  "We only ask this once. Your answers are saved in this browser, and anyone who can open the browser can read them. " +
  "You can change your choice later in My workbook.";
export const onlyMine = "Yes, only me";
export const othersToo = "No, other people use it too";
export const notNow = "Not now";
export const questionHeard = (side: "before" | "after") =>
  `Before you write: are you the only person who uses this device? You can answer just ${side} this field.`;
export const kept = "Your choice is saved. You can change it in My workbook.";

// Who uses this device

export const settings = "Who uses this device?";
export const now = {
  none:
    "You have not told us yet. Your answers are saved as if you were the only person who uses this device.",
  own: "Only you. Your answers are saved in this browser, and anyone who can open it can read them.",
  passphrase: "Other people too. Your answers are protected by a passphrase.",
  sitting:
    "Other people too. Your answers are saved only until you close the browser, or the last tab of this manual.",
} as const;
export const ways = {
  own: "Only me. Save my answers in this browser until I clear them.",
  passphrase: "Other people too, and I want to come back to my answers. Protect them with a passphrase.",
  sitting: "Other people too, and I only need my answers today. Save them until I close the browser.",
} as const;
export const tracesSoFar =
  "Anything you wrote before now may have left traces on this device. For a while, someone with the technical skills " +
  "might be able to find them.";
export const sittingWarning =
  "Closing the browser, or the last tab of this manual, clears your answers, even if you close it by mistake. If you " +
  "want to keep anything, save a backup file first. For two hours, a browser can still reopen what you closed, so " +
  "choose “Clear my answers” before you go.";
export const choose = "Save this choice";
export const changed = "Your choice is saved. It applies from now on.";
export const notChanged = "Your choice could not be saved, so nothing has changed. Try again.";

// A new passphrase

export const newPassphrase = "Create a passphrase";
export const again = "Type it again";
export const passphraseWhy =
  "Nobody can open your answers without it, and nobody can give you a new one. Write it down and keep it away from " +
  "this device, or save it in your password manager.";
export const printFirst =
  "You may want to print your answers, or save a copy that anyone can open, before you start.";
export const suggest = "Suggest a passphrase";
export const suggestWhy = "Five random words are easy to remember and hard to guess.";
export const tooShort =
  "This passphrase is too easy to guess. Use at least 12 characters, or choose “Suggest a passphrase”.";
export const different = "The two passphrases do not match. Show them to see where they differ.";
export const oldPassphrase = "Your current passphrase";
export const changeIt = "Change my passphrase";
export const passphraseChanged =
  "Your passphrase is changed. Copies that were made before now still open with the old one.";
export const locking = "Automatic locking";
export const minutes = "Lock after (minutes) of no activity, from 2 to 60";
export const setMinutes = "Save the minutes";
export const minutesWrong = "Enter a whole number from 2 to 60.";
export const minutesSet =
  "Saved. Your workbook will lock after that time, starting from the next page you open.";

// A backup with a passphrase

export const lockedBackup = "Save a backup with a passphrase";
export const lockedBackupWhy =
  "Only someone with the passphrase can read this file, although anyone can see the date it was made. You can use a " +
  "different passphrase from the one for your workbook.";
export const saveIt = "Save the file";
export const fileLocked = "This backup is protected by a passphrase.";
export const fileMade = (when: string) => `It was made on ${when}.`;
export const openFile = "Open the file";

// Clearing the device

export const finishTitle = "Clear my answers from this device";
export const finishKeep = "1. Save a copy";
export const finishKeepWhy =
  "Files go into the downloads folder on this device. On a shared computer, move them to a place that only you can " +
  "open, and delete them from the downloads folder.";
export const finishShare =
  "If you still want to share some of your answers with your group, do it before you clear them:";
export const finishClear = "2. Clear this device";
export const finishTraces =
  "This empties your workbook. It does not remove traces from the disk, files in the downloads folder, pages from the " +
  "browser’s history, or anything you have printed.";

export const wipeAll =
  "This clears all your answers from this browser, including any previous versions. You cannot undo it.";

export function wipeWhat(kept: Counted): string {
  return `This clears ${held(kept)} from this browser, including any previous versions. You cannot undo it.`;
}

export const wipeConfirm = "Yes, clear everything I have written";
export const wipeTick = "Tick the box to confirm that you want to clear everything.";
export const wipeNow = "Clear everything";
export const wiped = "Your workbook is empty. Backup files and printed pages have not been touched.";
export const wipeFailed =
  "Your answers could not be cleared. Clear this site’s data in your browser’s settings instead.";
