/** Words that a list writes once, for the row in which they stand and for those below in which their column is empty. */

import { foldText } from "../../../common/fold-text.ts";
import { weekdayIn } from "./dates.ts";
import type { Row } from "./grid.ts";
import type { ReadColumn } from "./read-cell.ts";
import { aloneIn } from "./sections.ts";

/** Roles of columns that may stand in front of the names, and say something of all rows below. */
const OF_DAY = new Set(["weekday", "when"]);
const OF_BLOCK = new Set(["area", "run-by", "venue", "address", "street", "town"]);
const WITH_BLOCK = new Set([...OF_BLOCK, "street-2", "street-3", "county", "postcode"]);

const DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split(" ");
const NAMES_DAY = /\b(?:mon|tue|wed|thu|fri|sat|sun)(?:[a-z]{0,6}days?|s|rs)?\b/i;

/** What is put into a row: the column’s heading and the words. */
export interface Carried {
  readonly head: string;
  readonly words: string;
}

/** Rows with what is written above them, and what that is, by row. Of the columns in `unsure` nobody can tell. */
export interface CarriedDown {
  readonly rows: readonly Row[];
  readonly carried: ReadonlyMap<number, readonly Carried[]>;
  readonly unsure: readonly string[];
}

/** Carries down what stands once over several rows, where that can be told with certainty. */
export function carriedDown(rows: readonly Row[], columns: readonly ReadColumn[]): CarriedDown {
  const name = columns.find(({ role }) => role === "name")?.index ?? 0;
  const own = rows.filter((row) => says(row, name) && !columns.every((column) => isHead(row, column)));
  const filled = new Map<Row, Map<ReadColumn, string>>();
  const unsure: string[] = [], times = columns.filter(({ role }) => role === "when" || role === "frequency");
  let starts: ReadonlySet<Row> = new Set(own.slice(0, 1)), leads = true;
  for (const column of columns) {
    const inFront = column.index < name;
    const kind = isOfDays(own, column) ? "day" : OF_BLOCK.has(column.role) ? "block" : "";
    const said = own.filter((row) => says(row, column.index)), blank = own.length - said.length;
    const first = said[0] !== undefined && said[0] === own[0];
    const isOnce = kind && said.length > 1 && first && blank * 2 >= said.length &&
      !rows.some((row) => says(row, column.index) && aloneIn(row.cells));
    const inOrder = kind === "day" && runsThroughTheWeek(own, column, starts);
    const certain = isOnce && inFront && (inOrder || kind === "block" && leads && areDistinct(said, column));
    if (certain) {
      const stops = new Set([...starts, ...said]);
      // What belongs to a block is written beside its first row, and nowhere else.
      const along = kind === "block"
        ? columns.filter((other) => other !== column && other.index < name && WITH_BLOCK.has(other.role))
          .filter((other) => own.every((row) => says(row, column.index) || !says(row, other.index)))
        : [];
      for (const each of [column, ...along]) fill(own, each, stops, kind === "day" ? times : [], filled);
      if (kind === "block") starts = stops;
    } else if (isOnce && blank >= said.length && (inOrder || inFront && (kind === "day" || leads))) {
      unsure.push(column.head);
    }
    if (kind !== "day" && !certain) leads = false;
  }
  const carried = new Map(
    [...filled].map(([{ at }, all]) => [at, [...all].map(([{ head }, words]) => ({ head, words }))] as const),
  );
  return { rows: rows.map((row) => withWords(row, filled.get(row))), carried, unsure };
}

const said = (row: Row, index: number) => row.cells[index]?.trim() ?? "";
const says = (row: Row, index: number) => said(row, index) !== "";
const isHead = (row: Row, { index, head }: ReadColumn) => said(row, index) === head.trim();
const dayOf = (row: Row, { index }: ReadColumn) => weekdayIn(said(row, index).replace(/^every /i, ""));

/** Whether a column says weekdays alone, of which there are two at least. */
function isOfDays(rows: readonly Row[], column: ReadColumn): boolean {
  if (!OF_DAY.has(column.role)) return false;
  const all = rows.filter((row) => says(row, column.index));
  const days = all.filter((row) => dayOf(row, column));
  return days.length > 1 && (column.role === "weekday" || days.length === all.length);
}

/** Whether each day comes once, in the order of the week, and again from the start where a block starts. */
function runsThroughTheWeek(rows: readonly Row[], column: ReadColumn, starts: ReadonlySet<Row>): boolean {
  let last = -1;
  return rows.every((row) => {
    if (starts.has(row)) last = -1;
    if (!says(row, column.index)) return true;
    const at = DAYS.indexOf(dayOf(row, column)), goesOn = at > last;
    last = at < 0 ? DAYS.length : at;
    return goesOn || at < 0;
  });
}

function areDistinct(rows: readonly Row[], { index }: ReadColumn): boolean {
  return new Set(rows.map((row) => foldText(said(row, index)))).size === rows.length;
}

/** Takes what a column says into the rows below, up to those in which something else starts, or whose times name a day. */
function fill(
  rows: readonly Row[],
  column: ReadColumn,
  stops: ReadonlySet<Row>,
  times: readonly ReadColumn[],
  filled: Map<Row, Map<ReadColumn, string>>,
): void {
  let words = "";
  for (const row of rows) {
    if (stops.has(row)) words = said(row, column.index);
    // A row that names its day elsewhere has its own.
    const hasOwn = times.some(({ index }) => NAMES_DAY.test(said(row, index)));
    if (!words || says(row, column.index) || hasOwn) continue;
    filled.set(row, (filled.get(row) ?? new Map<ReadColumn, string>()).set(column, words));
  }
}

function withWords(row: Row, words: ReadonlyMap<ReadColumn, string> | undefined): Row {
  if (!words) return row;
  const cells = [...row.cells];
  for (const [{ index }, put] of words) cells[index] = put;
  return { ...row, cells };
}
