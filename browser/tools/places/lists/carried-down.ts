/** Words that a list writes once, for the row in which they stand and for those below in which their column is empty. */

import { foldText } from "../../../common/fold-text.ts";
import { weekdayIn } from "./dates.ts";
import type { Row } from "./grid.ts";
import type { ReadColumn } from "./read-cell.ts";
import { aloneIn } from "./sections.ts";

/** Roles of columns that may stand in front of the names, and say something of all rows below. */
const OF_DAY = new Set(["weekday", "when"]);
const OF_BLOCK = new Set(["area", "run-by", "venue", "address", "street", "town"]);

/** Where something is held; a row that says any of it has a place of its own. */
const OF_PLACE = new Set("venue address street street-2 street-3 town county postcode".split(" "));

/** What rows say that are on at all times or at none, or everywhere or nowhere: an empty cell is meant there. */
const OF_NONE =
  /\b(?:24 ?-? ?(?:hours?|hrs?|h|\/ ?7)|twenty[ -]four|daily|(?:all|any|every|each|most|other|various) (?:days?|times?|areas?|venues?)|var(?:ies|ious|iable)|weekdays|on[ -]?line|zoom|teams|virtual|remote|internet|websites?|apps?|(?:tele)?phone|(?:phone|help|chat|advice|crisis|support)[ -]?lines?|calls?|ring|text|arrange[a-z]*|appointments?|request|agree[a-z]*|contact|ask|tbc|tba|(?:county|borough|district|city|town|nation|uk|area|world)[ -]?wide|across|throughout|national|anywhere|everywhere|wherever|(?:at|in|own|your|their) homes?|home visit[a-z]*|befriend[a-z]*|outreach|mobile|independent)\b/i;

const DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split(" ");
const NAMES_DAY = /\b(?:mon|tue|wed|thu|fri|sat|sun)(?:[a-z]{0,6}days?|s|rs)?\b/i;

/** What is put into a row: the column’s heading and the words. */
export interface Carried {
  readonly head: string;
  readonly words: string;
}

/** What is written above rows and is theirs, by row, and where it may not be. Of the columns in `unsure` nobody can tell. */
export interface CarriedDown {
  readonly cellsOf: (row: Row) => readonly string[];
  readonly carried: ReadonlyMap<number, readonly Carried[]>;
  /** The headings under which a row says nothing, though rows beside it take what stands above. */
  readonly empty: ReadonlyMap<number, readonly string[]>;
  readonly unsure: readonly string[];
}

/** Carries down what stands once over several rows, where that can be told with certainty. */
export function carriedDown(rows: readonly Row[], columns: readonly ReadColumn[]): CarriedDown {
  const name = columns.find(({ role }) => role === "name")?.index ?? 0;
  const own = rows.filter((row) => says(row, name) && !columns.every((column) => isHead(row, column)));
  const isRare = own.filter(({ cells }) => aloneIn(cells)).length * 2 <= own.length;
  const filled: Filled = { words: new Map(), empty: new Map() };
  const keeps = (row: Row, column: ReadColumn) =>
    row.cells.some((cell) => OF_NONE.test(cell)) || isRare && aloneIn(row.cells) !== "" ||
    OF_PLACE.has(column.role) && columns.some(({ role, index }) => OF_PLACE.has(role) && says(row, index));
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
    const likely = isOnce && inFront && (inOrder || kind === "block" && leads && areDistinct(said, column));
    // Fewer empty cells may mean “none”, and a name above says nothing sure of who runs the next.
    const certain = likely && blank >= said.length * 2 && column.role !== "run-by";
    if (certain) {
      const stops = new Set([...starts, ...said]);
      // What belongs to a block is written beside its first row, and nowhere else.
      const along = kind === "block"
        ? columns.filter((other) => other !== column && other.index < name && OF_PLACE.has(other.role))
          .filter((other) => own.every((row) => says(row, column.index) || !says(row, other.index)))
        : [];
      for (const each of [column, ...along]) {
        fill(own, each, stops, kind === "day" ? times : [], keeps, filled);
      }
      if (kind === "block") starts = stops;
    } else if (
      likely || isOnce && blank >= said.length && (inOrder || inFront && (kind === "day" || leads))
    ) {
      unsure.push(column.head);
    }
    if (kind !== "day" && !certain) leads = false;
  }
  const carried = new Map(
    [...filled.words].map(([{ at }, all]) =>
      [at, [...all].map(([{ head }, words]) => ({ head, words }))] as const
    ),
  );
  const empty = new Map([...filled.empty].map(([{ at }, heads]) => [at, heads] as const));
  return { cellsOf: (row) => withWords(row, filled.words.get(row)), carried, empty, unsure };
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

/** What is taken into rows, and the headings under which they keep their empty cells. */
interface Filled {
  readonly words: Map<Row, Map<ReadColumn, string>>;
  readonly empty: Map<Row, string[]>;
}

/**
 * Takes what a column says into the rows below, up to those in which something else starts. Rows whose times name a day,
 * or that may well mean “none”, keep their empty cells.
 */
function fill(
  rows: readonly Row[],
  column: ReadColumn,
  stops: ReadonlySet<Row>,
  times: readonly ReadColumn[],
  keeps: (row: Row, column: ReadColumn) => boolean,
  filled: Filled,
): void {
  let words = "";
  for (const row of rows) {
    if (stops.has(row)) words = said(row, column.index);
    // A row that names its day elsewhere has its own.
    const hasOwn = times.some(({ index }) => NAMES_DAY.test(said(row, index)));
    if (!words || says(row, column.index) || hasOwn) continue;
    if (keeps(row, column)) filled.empty.set(row, [...filled.empty.get(row) ?? [], column.head]);
    else filled.words.set(row, (filled.words.get(row) ?? new Map<ReadColumn, string>()).set(column, words));
  }
}

function withWords(row: Row, words: ReadonlyMap<ReadColumn, string> | undefined): readonly string[] {
  if (!words) return row.cells;
  const cells = [...row.cells];
  for (const [{ index }, put] of words) cells[index] = put;
  return cells;
}
