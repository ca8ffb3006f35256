/** Every sentence about a list as a whole: what could not be read of it, and what was read in a way to be looked at. */

import { count } from "../../shared/words.ts";

export const noName =
  "Which column has the names? Choose it under “What is in each column?”. Nothing can be read until you do.";
export const nameless = "it has no name";
export const otherHeadings =
  "it seems to hold the headings of another list. Check the rows below it, or choose a file for each list";
export const endless = "a quotation mark that is never closed has taken in the rows after it";
export const noRows =
  "This list has headings and nothing below them. Check that it is the right file, and that its rows were saved.";

export function columnCalled(letter: string): string {
  return `Column ${letter}`;
}

export function quotes(row: number): string {
  return `Row ${row}: a quotation mark is missing or in the wrong place. Check this row and the ones after it.`;
}

export function unknownColumns(heads: readonly string[], more: number): string {
  const rest = more ? ` and ${count(more, "other", "others")}` : "";
  return `Not used: ${heads.map((head) => `“${head}”`).join(", ")}${rest}. ` +
    "If you want them, say what they are under “What is in each column?”.";
}

export function tooWide(most: number): string {
  return `This file has more than ${most} columns. Only the first ${most} have been read.`;
}

/** Rows by their numbers, so that they stand in the middle of a sentence. */
function rowsCalled(rows: readonly number[], more: number): string {
  return `${rows.length === 1 ? `row ${rows[0]}` : `rows ${rows.join(", ")}`}${
    more ? ` and ${more} more` : ""
  }`;
}

export function brokenRows(rows: readonly number[], more: number): string {
  return `Some characters in ${
    rowsCalled(rows, more)
  } could not be read, and are shown as �. Correct them in the file, or here later.`;
}

export function guessedRows(rows: readonly number[], more: number): string {
  return `Some characters in ${
    rowsCalled(rows, more)
  } were saved differently from the rest. Check that accents and pound signs are right there.`;
}

export function headlessRows(rows: readonly number[], more: number): string {
  return `There is something in ${
    rowsCalled(rows, more)
  } that is not under any heading. It has not been used. If you want it, say what it is under “What is in each column?”.`;
}

export function hiddenRows(rows: readonly number[], more: number): string {
  return `Hidden in Excel, and read all the same: ${
    rowsCalled(rows, more)
  }. Remove the ticks of those that you do not want.`;
}

export function emptyBelow(head: string): string {
  return `“${head}” is empty in many rows. If the words above also belong to the rows below, write them into those rows in your file, and choose it again.`;
}

export function areaRow(row: number, words: string): string {
  return `Row ${row} is merged across the columns, so “${words}” has been taken as the area of the rows below it.`;
}

export function remarkRow(row: number, words: string): string {
  return `Row ${row} is merged across the columns and has not been used: “${words}”.`;
}

export function tooManyRows(most: number): string {
  return `This file has more than ${most} rows with something in them. Only the first ${most} have been read.`;
}

export function leftOut(row: number, why: string, alone: string): string {
  return `Row ${row} has been left out: ${why}.${alone && ` It says only “${alone}”.`}`;
}
