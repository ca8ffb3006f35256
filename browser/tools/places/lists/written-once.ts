/** Columns in front of the names that say something once, for the row in which it stands and for those below. */

import { foldText } from "../../../common/fold-text.ts";
import { weekdayIn } from "./dates.ts";
import type { Row } from "./grid.ts";
import type { ReadColumn } from "./read-cell.ts";
import { aloneIn } from "./sections.ts";

const OF_DAY = new Set(["weekday", "when"]);
const OF_BLOCK = new Set(["area", "run-by", "venue", "address", "street", "town"]);

/** Where something is held; a row that says any of it has a place of its own. */
export const OF_PLACE: ReadonlySet<string> = new Set(
  ["venue", "address", "street", "street-2", "street-3", "town", "county", "postcode"],
);

const DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split(" ");

/** Columns whose words hold from one row of `starts` up to the next. */
export interface Block {
  readonly columns: readonly ReadColumn[];
  readonly isDay: boolean;
  readonly starts: ReadonlySet<Row>;
}

/** The rows that have a name, the blocks from the outermost, and the headings of columns of which nobody can tell. */
export interface WrittenOnce {
  readonly named: readonly Row[];
  readonly blocks: readonly Block[];
  readonly unsure: readonly string[];
}

/** What a cell says. */
export const said = (row: Row, { index }: ReadColumn): string => row.cells[index]?.trim() ?? "";

/** Whether a cell says anything. */
export const says = (row: Row, column: ReadColumn): boolean => said(row, column) !== "";

/** Finds what a list writes once. An area may be written over weekdays, and no block over an area that is not certain. */
export function writtenOnce(rows: readonly Row[], columns: readonly ReadColumn[]): WrittenOnce {
  const name = columns.find(({ role }) => role === "name");
  if (!name) return { named: [], blocks: [], unsure: [] };
  const named = rows.filter((row) => says(row, name) && !columns.every((column) => isHead(row, column)));
  const blocks: Block[] = [], unsure: string[] = [];
  let outer: ReadonlySet<Row> = new Set(named.slice(0, 1)), isOuterCertain = true;
  for (const column of columns) {
    if (blocks.some((block) => block.columns.includes(column))) continue;
    const speaking = named.filter((row) => says(row, column)), blank = named.length - speaking.length;
    const isDay = isOfDays(speaking, column), isInFront = column.index < name.index;
    const mayBe = (isDay || OF_BLOCK.has(column.role)) && speaking.length > 1 && speaking[0] === named[0] &&
      blank * 2 >= speaking.length && !standsAlone(rows, column);
    const isOrdered: boolean = isDay
      ? runsThroughTheWeek(named, column, outer)
      : isOuterCertain && areDistinct(speaking, column);
    // Fewer empty cells may mean “none”, and a name above says nothing sure of who runs the next.
    const isEnough = blank >= speaking.length * 2 && column.role !== "run-by";
    const isCertain: boolean = mayBe && isInFront && isOrdered && isEnough;
    if (isCertain) {
      const starts = new Set([...outer, ...speaking]),
        along = isDay ? [] : besides(column, columns, named, name);
      blocks.push({ columns: [column, ...along], isDay, starts });
      if (!isDay) outer = starts;
    }
    // Where most rows say it, and several the same, it is not written once: the others have none.
    const isOften = blank >= speaking.length && (isInFront || isDay && isOrdered);
    if (mayBe && !isCertain && (isInFront && isOrdered || isOften)) unsure.push(column.head);
    isOuterCertain &&= isDay || isCertain;
  }
  return { named, blocks, unsure };
}

function isHead(row: Row, column: ReadColumn): boolean {
  return said(row, column) === column.head.trim();
}

/** Whether a column says weekdays alone, of which there are two at least. */
function isOfDays(speaking: readonly Row[], column: ReadColumn): boolean {
  if (!OF_DAY.has(column.role)) return false;
  const days = speaking.filter((row) => dayOf(row, column));
  return days.length > 1 && (column.role === "weekday" || days.length === speaking.length);
}

function dayOf(row: Row, column: ReadColumn): string {
  return weekdayIn(said(row, column).replace(/^every /i, ""));
}

/** Whether rows say nothing but this column: they stand over others as headings do, and are no blocks. */
function standsAlone(rows: readonly Row[], column: ReadColumn): boolean {
  return rows.some((row) => says(row, column) && aloneIn(row.cells));
}

/** Whether each day comes once, in the order of the week, and again from the start where a block starts. */
function runsThroughTheWeek(rows: readonly Row[], column: ReadColumn, starts: ReadonlySet<Row>): boolean {
  let last = -1;
  return rows.every((row) => {
    if (starts.has(row)) last = -1;
    if (!says(row, column)) return true;
    const at = DAYS.indexOf(dayOf(row, column)), goesOn = at > last;
    last = at < 0 ? DAYS.length : at;
    return goesOn || at < 0;
  });
}

function areDistinct(rows: readonly Row[], column: ReadColumn): boolean {
  return new Set(rows.map((row) => foldText(said(row, column)))).size === rows.length;
}

/** The columns that say where a block is held, and say it beside its first row and nowhere else. */
function besides(
  column: ReadColumn,
  columns: readonly ReadColumn[],
  named: readonly Row[],
  name: ReadColumn,
): ReadColumn[] {
  return columns.filter((other) => other !== column && other.index < name.index && OF_PLACE.has(other.role))
    .filter((other) => named.every((row) => says(row, column) || !says(row, other)));
}
