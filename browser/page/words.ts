/** What a page says about the store as a whole, and on buttons that several rooms have. */

import { answers } from "../answers/words.ts";
import { momentInWords } from "../common/dates.ts";

export const noStore =
  "This browser will not let the page save your answers, perhaps because this is a private window. You can still " +
  "write here and print. Save a backup file before you close the page.";
export const newer =
  "Your answers were last used with a newer version of this site. You can read them here and save a backup " +
  "file, but you cannot change them. Reload the page to get the newer version.";

/** When a backup was last saved, where there was one. */
function lastBackupOn(iso: string): string {
  return iso ? ` You last saved a backup on ${momentInWords(iso)}.` : "";
}

export function missing(had: number, left: number, backup: string): string {
  if (left >= had) {
    return "The browser has lost the last changes that were saved here, so what you see is older. If you have a " +
      `backup file, restore it in My workbook.${lastBackupOn(backup)}`;
  }
  return `This device had ${answers(had)}, and now there ${left === 1 ? "is" : "are"} ${left || "none"}. ` +
    "The browser may have cleared them, or they may be damaged. If you have a backup file, restore it in " +
    `My workbook.${lastBackupOn(backup)}`;
}

export function unreadable(backup: string): string {
  return "What you wrote may still be on this device, but the browser cannot read it at the moment. Nothing here has " +
    "removed it. Close the browser, open it again and come back. If this keeps happening, restore a backup file in " +
    `My workbook, on this device or another.${lastBackupOn(backup)}`;
}

export const iKnow = "Don’t show this again";
export const notHere =
  "Part of this site could not be loaded. What you wrote is still here. Try again when you are online, or print " +
  "this page.";
export const making = "Making the document…";
export const notTaken = "The document could not be made. Reload the page and try again.";
export const printAll = "Print all";
export const saveAllAsWord = "Save all as Word";
export const saveBackup = "Save a backup file";
