/** Every sentence about lists as files, and about the list on paper. */

import { dateInWords } from "../../../common/dates.ts";
import { count } from "../../shared/words.ts";
import { isOld, type Letters } from "../../../common/decode.ts";
import type { Reason } from "./excel/refused.ts";
import type { Rating, Voice } from "../rating.ts";

export const close = "Close";
export const colours: Readonly<Record<Rating, string>> = { green: "Green", amber: "Amber", red: "Red" };

// Sharing

export const give = "Share my map";
export const giveWhy =
  "This saves a file that opens in any spreadsheet program. You send it yourself: nothing is sent from here.";
export const whichPlaces = "Which places?";
export const whoRated = "Whose ratings are these? Your initials or role";
export const withRatings = "Include ratings, reasons and what others say";
export const withNotes = "Include my private notes";
export const giveCare =
  "Ratings are for your team, so do not publish them. Look through the contacts: has everyone agreed to be on a list?";
export const saveFile = "Save the file";

export function asShown(number: number): string {
  return `The places that the list shows now (${number})`;
}

export function all(number: number): string {
  return `The whole map (${number})`;
}

export function handedOver(name: string, number: number): string {
  return `Your browser has been asked to save ${count(number, "entry", "entries")} in the file “${name}”. ` +
    "Look in your downloads.";
}

// Combining

export const take = "Combine maps";
export const takeWhy =
  "Choose one or more files: lists from Excel or another spreadsheet (.xlsx or CSV), lists shared from this page, or " +
  "backup files. They are read on this device. You will see what would change before anything does.";
export const choose = "Choose one or more files";
export const reading = "Reading…";
export const takeIn = "Add what is ticked";
export const nothingNew = "Everything in it is already on your map. There is nothing to add.";
export const whose = "Whose list is this? Enter initials or a role, or leave it empty if it is yours";
export const tooLarge =
  "This file is larger than 5 MB, so it has not been read. Copy the rows that you need into a new file and choose that.";
export const unreadable = "This file could not be read. Check that it is still in the same place.";
export const noPlaces = "There is nothing in this file for a local map.";
export const noExcel =
  "The part that reads Excel files could not be loaded. Reload the page and try again, or save the file as CSV.";
export const locked = "This backup file is incomplete or has a passphrase. Check it in My workbook.";

export function how(letters: Letters | "", separator: string): string {
  const between: Readonly<Record<string, string>> = {
    ",": "commas",
    ";": "semicolons",
    "\t": "tabs",
    "|": "vertical bars",
  };
  if (!letters) return "";
  const said = `The text is read as ${letters}, with ${
    between[separator] ?? `“${separator}”`
  } between the cells.`;
  return isOld(letters) ? `${said} Check that accents and pound signs are right.` : said;
}

// Which place is which

export const another = "Another place";

export function sameAs(words: string): string {
  return `The same as: ${words}`;
}

export function whichIsIt(row: number, words: string): string {
  return `${row ? `Row ${row}, ` : ""}${words}: what is it?`;
}

export function asking(number: number): string {
  return number === 1
    ? "One has the same name as another place, but the details differ. Say whether they are the same place."
    : `${number} have the same name as other places, but the details differ. For each, say whether they are the same place.`;
}

export function ofRow(row: number, words: string): string {
  return row ? `Row ${row}: ${words}` : words;
}

export const undo = "Undo";
export const undone = "Your map is as it was before.";

/** Why a file was not read, and what to do. */
export const refusals: Readonly<Record<Reason, string>> = {
  "damaged":
    "This file is damaged or incomplete. Open it in your spreadsheet program, save it again and choose it again.",
  "too-much":
    "This file has far more in it than a list of places, so it has not been read. Copy the rows that you need into a new " +
    "file and choose that.",
  "password":
    "This file is protected by a password. Open it in your spreadsheet program, remove the password, save a copy and " +
    "choose that. Delete the copy afterwards.",
  "old-excel":
    "This is an old type of Excel file (.xls). Open it in your spreadsheet program, save it as “Excel workbook (.xlsx)” or " +
    "“CSV” and choose that.",
  "binary-excel":
    "This type of Excel file (.xlsb) cannot be read here. Save it as “Excel workbook (.xlsx)” or “CSV” and " +
    "choose that.",
  "open-document":
    "This is an OpenDocument file (.ods). Open it in LibreOffice, save it as “Excel 2007–365 (.xlsx)” or “Text CSV” and " +
    "choose that.",
  "numbers":
    "This is an Apple Numbers file. In Numbers, choose File, Export To, and then Excel or CSV. Choose that file here.",
  "not-a-list":
    "This is not a list. Choose a file that your spreadsheet program has saved as “Excel workbook (.xlsx)” or “CSV”.",
  "web-page":
    "Some programs save a web page under the name of a spreadsheet, and this is one. Open it in your spreadsheet program, save it as " +
    "“Excel workbook (.xlsx)” or “CSV” and choose that.",
  "no-sheet": "There is nothing on any sheet of this Excel file.",
};

export function read(number: number): string {
  return `${count(number, "entry", "entries")} read.`;
}

export function troubles(number: number): string {
  return count(number, "thing to look at", "things to look at");
}

/** What is said on a question. */
export function answered(question: string, words: string): string {
  return `${question}${question.endsWith("?") ? "" : ":"} ${words}`;
}

/** What another list says of a fact, or what stood there before. */
export function differs(question: string, words: string, who: string, date: string): string {
  const when = date ? `, ${dateInWords(date)}` : "";
  return `${question} ${who ? `(${who} says${when})` : `(before${when})`}: ${words}`;
}

/** What somebody said of a place at another time. */
export function saidBefore({ who, rating, why, date }: Voice): string {
  const said = [rating, why].filter(Boolean).join(": ");
  return `Rating at another time (${
    [who, date && dateInWords(date)].filter(Boolean).join(", ") || "mine"
  }): ${said}`;
}

export function preview(fresh: number, changed: number, same: number): string {
  return `${fresh} new, ${changed} with something to add, ${same} the same.`;
}

export const fresh = "New";
export const changed = "Places that would change";

export function wasBefore(question: string, now: string, before: string): string {
  return before ? `${answered(question, now)} (up to now: ${before})` : answered(question, now);
}

export function taken(number: number, left: number): string {
  const said = `${count(number, "entry", "entries")} added.`;
  return left
    ? `${said} ${
      count(left, "was", "were")
    } not added, because of a problem with saving or a change in the meantime. Choose the files again for the rest.`
    : said;
}

// The list on paper

export const print = "Print a list";
export const printWhy =
  "To put on the wall or give to someone. Narrow the list first if you want fewer places on it.";
export const printRatings = "Include ratings and reasons (for your team only)";
export const printLarge = "In large print";
export const printNow = "Print";
export const heading = "Places, groups and people near here";
export const cost = "Cost";
export const contact = "How to get in touch";
export const gettingIn = "Getting in";
export const checked = "Last checked";
export const moveUp = "What would move it up";
export const rated = "Rating";

export function asOf(date: string): string {
  return `Correct on ${dateInWords(date)}. Things change, so check before you go.`;
}
