/** Every sentence about lists as files, and about the list on paper. */

import { dateInWords } from "../../../common/dates.ts";
import { count } from "../../shared/words.ts";
import type { Letters } from "./decode.ts";
import type { Reason } from "./excel/refused.ts";
import type { Rating, Voice } from "../rating.ts";

export const close = "Close";
export const colours: Readonly<Record<Rating, string>> = { green: "Green", amber: "Amber", red: "Red" };

// Giving out

export const give = "Give out my map";
export const giveWhy =
  "You get a file that every spreadsheet opens. You pass it on yourself: nothing is sent from here.";
export const whichPlaces = "Which places?";
export const whoRated = "Whose ratings are these? Your initials or role";
export const withRatings = "With ratings, reasons and what others say";
export const withNotes = "With my notes to myself";
export const giveCare =
  "Ratings are for your team. Do not publish them. Look through the contacts: has everybody agreed to be on a list?";
export const saveFile = "Save the file";

export function asShown(number: number): string {
  return `What the list shows now (${number})`;
}

export function all(number: number): string {
  return `The whole map (${number})`;
}

export function handedOver(name: string, number: number): string {
  return `${
    count(number, "entry is", "entries are")
  } in the file “${name}”. Your browser says where it is kept.`;
}

// Bringing together

export const take = "Bring maps together";
export const takeWhy =
  "Choose files: lists from Excel or another spreadsheet (.xlsx or CSV), from this page, or backup files. " +
  "They can be several. " +
  "They are read on this device. Nothing changes before you have seen what would change.";
export const choose = "Choose one or more files";
export const reading = "Reading…";
export const takeIn = "Take in what is ticked";
export const nothingNew = "All of it is on your map already. There is nothing to take in.";
export const whose = "Whose list is this? Initials or a role. Leave it empty if it is your own";
export const noName =
  "Which column holds the names? Say so under “Which column is what?”. Nothing is read before that.";
export const nameless = "it has no name";
export const tooLarge =
  "This file is larger than 5 MB. It was not read. Copy the rows that you need into a new file and choose that.";
export const unreadable = "This file could not be read. Is it still where it was?";
export const noPlaces = "This file holds nothing for a local map.";
export const noExcel =
  "The part that reads Excel files could not be loaded. Open the page again and try once more, or save the file as CSV.";
export const locked = "This backup file is not whole, or it is locked. Check it on the page My workbook.";

export function how(letters: Letters | "", separator: string): string {
  const between: Readonly<Record<string, string>> = {
    ",": "commas",
    ";": "semicolons",
    "\t": "tabs",
    "|": "strokes",
  };
  if (!letters) return "";
  const said = `Letters are read as ${letters}, with ${
    between[separator] ?? `“${separator}”`
  } between the cells.`;
  return letters === "Windows-1252" ? `${said} Look whether accents and pound signs are right.` : said;
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
    ? "One has the same name as another but differs from it. Say whether it is the same place."
    : `${number} have the same name as others but differ from them. Say of each whether it is the same place.`;
}

export function ofRow(row: number, words: string): string {
  return row ? `Row ${row}: ${words}` : words;
}

export const undo = "Take that back";
export const undone = "It is as it was before.";

export function columnCalled(letter: string): string {
  return `Column ${letter}`;
}

/** Why a file was not read, and what to do. */
export const refusals: Readonly<Record<Reason, string>> = {
  "damaged":
    "This file is damaged or not whole. Open it in your spreadsheet program, save it again and choose it again.",
  "too-much":
    "This file holds far more than a list of places. It was not read. Copy the rows that you need into a new file and " +
    "choose that.",
  "password":
    "This file is locked with a password. Open it in your spreadsheet program, take the password off, save a copy and " +
    "choose that. Delete the copy afterwards.",
  "old-excel":
    "This is a file of an old kind (.xls). Open it in your spreadsheet program, save it as “Excel workbook (.xlsx)” or " +
    "“CSV” and choose that.",
  "binary-excel":
    "This is a workbook of a kind that cannot be read here (.xlsb). Save it as “Excel workbook (.xlsx)” or “CSV” and " +
    "choose that.",
  "open-document":
    "This is an OpenDocument file (.ods). Open it in LibreOffice, save it as “Excel 2007–365 (.xlsx)” or “Text CSV” and " +
    "choose that.",
  "numbers":
    "This is a file of Apple Numbers. In Numbers, choose File, Export To, and then Excel or CSV. Choose that file here.",
  "not-a-list":
    "This is not a list. Choose a file that your spreadsheet program has saved as “Excel workbook (.xlsx)” or “CSV”.",
  "web-page":
    "This is a web page under another name, as some programs save it. Open it in your spreadsheet program, save it as " +
    "“Excel workbook (.xlsx)” or “CSV” and choose that.",
  "no-sheet": "This workbook has no sheet with anything on it.",
};

export function read(number: number): string {
  return `${count(number, "entry", "entries")} read.`;
}

export function troubles(number: number): string {
  return count(number, "thing to look at", "things to look at");
}

export function quotes(row: number): string {
  return `Row ${row}: a quotation mark is missing or stands in a wrong place. Look at this row and the next ones.`;
}

export function unknownColumns(heads: readonly string[], more: number): string {
  const rest = more ? ` and ${count(more, "other", "others")}` : "";
  return `Not read: ${heads.map((head) => `“${head}”`).join(", ")}${rest}. ` +
    "Say under “Which column is what?” what they hold if you want them.";
}

export function tooWide(most: number): string {
  return `The file has more than ${most} columns. Only the first ${most} were read.`;
}

export function brokenRows(rows: readonly number[], more: number): string {
  const said = rows.length === 1 ? `row ${rows[0]}` : `rows ${rows.join(", ")}`;
  const rest = more ? ` and ${more} more` : "";
  return `Signs that could not be read stand in ${said}${rest}, shown as �. Put them right in the file, or here later.`;
}

export function tooManyRows(most: number): string {
  return `The file has more than ${most} rows that say something. Only the first ${most} were read.`;
}

export function leftOut(row: number, why: string): string {
  return `Row ${row} is left out: ${why}.`;
}

export function tooLong(most: number): string {
  return `a cell is longer than ${most} characters`;
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
export const changed = "Something is added";

export function wasBefore(question: string, now: string, before: string): string {
  return before ? `${answered(question, now)} (up to now: ${before})` : answered(question, now);
}

export function taken(number: number, left: number): string {
  const said = `${count(number, "entry was", "entries were")} taken in.`;
  return left
    ? `${said} ${
      count(left, "was", "were")
    } left as it is: it could not be saved, or it has changed meanwhile. Choose the files again for the rest.`
    : said;
}

// The list on paper

export const print = "Print a list";
export const printWhy = "For the wall, or to give to somebody. Sift the list first if you want less on it.";
export const printRatings = "With ratings and reasons (for your team alone)";
export const printLarge = "In large print";
export const printNow = "Print";
export const heading = "Places, groups and people near here";
export const cost = "Cost";
export const contact = "How to reach it";
export const gettingIn = "Getting in";
export const checked = "Last checked";
export const moveUp = "What would move it up";
export const rated = "Rating";

export function asOf(date: string): string {
  return `As of ${dateInWords(date)}. Things change: ask before you go.`;
}
