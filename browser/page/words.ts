/** What a page says about the store as a whole, and on buttons that several rooms have. */

import { answers } from "../answers/words.ts";
import { momentInWords } from "../common/dates.ts";

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
export const notHere =
  "A part of the site that is needed for this could not be loaded. Your words are still here. Try again when you " +
  "are online, or print this page.";
export const making = "Making the document…";
export const notTaken = "This could not be made. Load the page again and try once more.";
export const printAll = "Print all";
export const saveAllAsWord = "Save all as Word";
export const saveBackup = "Save a backup file";
