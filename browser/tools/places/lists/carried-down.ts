/** What a list writes once over several rows, put into those rows in which it is certain. */

import type { Row } from "./grid.ts";
import type { ReadColumn } from "./read-cell.ts";
import { aloneIn } from "./sections.ts";
import { OF_PLACE, said, says, writtenOnce } from "./written-once.ts";

/** What rows say that are on at all times or at none, or everywhere or nowhere: an empty cell is meant there. */
const MEANS_NONE = new RegExp(
  `\\b(?:${
    [
      "24 ?-? ?(?:hours?|hrs?|h|/ ?7)|twenty[ -]four|daily|weekdays|var(?:ies|ious|iable)",
      "(?:all|any|every|each|most|other|various) (?:days?|times?|areas?|venues?)",
      "on[ -]?line|zoom|teams|virtual|remote|internet|websites?|apps?",
      "(?:tele)?phone|(?:phone|help|chat|advice|crisis|support)[ -]?lines?|calls?|ring|text",
      "arrange[a-z]*|appointments?|request|agree[a-z]*|contact|ask|tbc|tba",
      "(?:county|borough|district|city|town|nation|uk|area|world)[ -]?wide|across|throughout|national",
      "anywhere|everywhere|wherever|(?:at|in|own|your|their) homes?|home visit[a-z]*",
      "befriend[a-z]*|outreach|mobile|independent",
    ].join("|")
  })\\b`,
  "i",
);

const NAMES_DAY = /\b(?:mon|tue|wed|thu|fri|sat|sun)(?:[a-z]{0,6}days?|s|rs)?\b/i;

/** What is put into a row: where, under which heading, and the words. */
export interface Carried {
  readonly index: number;
  readonly head: string;
  readonly words: string;
}

/** What is written above rows and is theirs, by row, and where it may not be. Of the columns in `unsure` nobody can tell. */
export interface CarriedDown {
  readonly carried: ReadonlyMap<number, readonly Carried[]>;
  /** The headings under which a row says nothing, though rows beside it take what stands above. */
  readonly empty: ReadonlyMap<number, readonly string[]>;
  readonly unsure: readonly string[];
}

/** Carries down what stands once over several rows, where that can be told with certainty. */
export function carriedDown(rows: readonly Row[], columns: readonly ReadColumn[]): CarriedDown {
  const { named, blocks, unsure } = writtenOnce(rows, columns);
  const carried = new Map<number, Carried[]>(), empty = new Map<number, string[]>();
  const keepsEmpty = emptyOnPurpose(named, columns);
  for (const { columns: taken, isDay, starts } of blocks) {
    for (const column of taken) {
      let words = "";
      for (const row of named) {
        if (starts.has(row)) words = said(row, column);
        if (!words || says(row, column) || isDay && namesItsDay(row, columns)) continue;
        if (keepsEmpty(row, column)) add(empty, row.at, column.head);
        else add(carried, row.at, { index: column.index, head: column.head, words });
      }
    }
  }
  return { carried, empty, unsure };
}

/** The cells of a row with what was carried into it. */
export function withCarried({ cells }: Row, carried: readonly Carried[]): readonly string[] {
  const whole = [...cells];
  for (const { index, words } of carried) whole[index] = words;
  return whole;
}

/** Whether a row that leaves a column empty may well mean “none”, or has a place of its own. */
function emptyOnPurpose(
  named: readonly Row[],
  columns: readonly ReadColumn[],
): (row: Row, column: ReadColumn) => boolean {
  const places = columns.filter(({ role }) => OF_PLACE.has(role));
  // Where most rows have nothing but a name, that is how the list is made.
  const isRare = named.filter(({ cells }) => aloneIn(cells)).length * 2 <= named.length;
  return (row, { role }) =>
    row.cells.some((cell) => MEANS_NONE.test(cell)) ||
    isRare && aloneIn(row.cells) !== "" ||
    OF_PLACE.has(role) && places.some((column) => says(row, column));
}

/** Whether a row says elsewhere on which day it is: that day is its own. */
function namesItsDay(row: Row, columns: readonly ReadColumn[]): boolean {
  return columns.some((column) =>
    (column.role === "when" || column.role === "frequency") && NAMES_DAY.test(said(row, column))
  );
}

function add<T>(to: Map<number, T[]>, at: number, item: T): void {
  to.set(at, [...to.get(at) ?? [], item]);
}
