/** A list of places from rows of cells: where its headings are, what its columns hold, and what its rows say. */

import type { Definition } from "../../../answers/definitions.ts";
import { clipped } from "../../../common/clip.ts";
import type { Task } from "../../../common/time-slices.ts";
import { BROKEN } from "../../../common/decode.ts";
import * as say from "./words.ts";
import { type Grid, MOST_COLUMNS, MOST_ROWS } from "./grid.ts";
import { type Finder, headingRow, isWorthAWord, rolesOf } from "./headings.ts";
import { COLUMNS } from "./columns.ts";
import { monthOfFigures, weekdayIn } from "./dates.ts";
import { type Flaws, type Incoming, placeOf, type ReadColumn } from "./read-row.ts";
import { firstBelow, spreadHeads } from "./spread-headings.ts";

/** So many things are named in a sentence. */
const NAMED = 12;

/** A list with more columns than this, all under our own headings, was written here. */
const OURS = 8;

/** A list, read. `troubles` say in words what could not be taken as it stands. */
export interface ReadList {
  readonly places: readonly Incoming[];
  readonly troubles: readonly string[];
}

/** Where the headings of a list are, -1 for nowhere, and what each column holds: a role, or nothing. */
export interface Reading {
  readonly heading: number;
  readonly roles: readonly string[];
}

/** The headings of a list: those of a row, or the letters that a spreadsheet gives its columns. */
export function headsOf({ rows }: Grid, heading: number): string[] {
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  if (rows[heading]) return spreadHeads(rows, heading, width);
  return Array.from({ length: width }, (_, at) => say.columnCalled(letters(at)));
}

function letters(at: number): string {
  return (at >= 26 ? letters(Math.floor(at / 26) - 1) : "") + String.fromCharCode(65 + at % 26);
}

/** How a list is read where nobody has said otherwise. */
export function readingOf(grid: Grid, find: Finder, heading = headingRow(grid.rows, find)): Reading {
  return { heading, roles: heading < 0 ? [] : rolesOf(headsOf(grid, heading), find) };
}

/** A list whose letters are all there. */
export const FLAWLESS: Flaws = { broken: false, lost: false };

/** Reads the rows below the headings. */
export function* readingList(
  grid: Grid,
  { heading, roles }: Reading,
  definition: Definition,
  flaws = FLAWLESS,
): Task<ReadList> {
  const heads = headsOf(grid, heading);
  const rows = grid.rows.slice(firstBelow(grid.rows, heading)).slice(0, MOST_ROWS);
  const columns = heads.map((head, index) => ({ index, head, role: roles[index] ?? "" }))
    .filter(({ role }) => role)
    .map((column): ReadColumn => ({ ...column, monthFirst: hasMonthFirst(rows, column.index) }));
  if (!columns.some(({ role }) => role === "name")) return { places: [], troubles: [say.noName] };
  const unknown = heads.filter((head, at) => !roles[at] && isWorthAWord(head));
  const troubles = troublesOf(grid, heading, unknown, flaws);
  const places: Incoming[] = [];
  const ours = heads.length > OURS && heads.every((head) => COLUMNS.some((own) => own.head === head));
  // Where each day has headings of its own, the first day stands above the first of them.
  let section = ours ? "" : dayAlone(grid.rows[heading - 1]?.cells ?? []);
  for (const { at, cells } of rows) {
    const day = heads.length > 1 && !ours ? dayAlone(cells) : "";
    if (day) section = day;
    if (day || !ours && repeats(cells, grid.rows[heading]?.cells)) continue;
    const place = placeOf(cells, columns, definition, { ...flaws, ours, section });
    if (typeof place === "string") troubles.push(say.leftOut(at, place));
    else places.push({ ...place, row: at });
    yield;
  }
  return { places, troubles };
}

/** Whether a row says the headings once more, as lists do that were set for paper. */
function repeats(cells: readonly string[], heads: readonly string[] | undefined): boolean {
  const said = cells.filter((cell) => cell.trim()).length;
  return said > 1 && !!heads && cells.every((cell, at) => cell.trim() === (heads[at] ?? "").trim());
}

/** The weekday that stands alone in a row, as over the groups of that day. */
function dayAlone(cells: readonly string[]): string {
  const [words = "", ...others] = cells.filter((cell) => cell.trim());
  return others.length ? "" : weekdayIn(words.trim().replace(/^every /i, "").replace(/:$/, ""));
}

/** Whether more days of a column can be read only with the month first than only with the day first. */
function hasMonthFirst(rows: Grid["rows"], index: number): boolean {
  const months = rows.map(({ cells }) => monthOfFigures(cells[index] ?? ""));
  return months.filter((month) => month === "first").length >
    months.filter((month) => month === "second").length;
}

/** What is wrong with a list as a whole. */
function troublesOf(grid: Grid, heading: number, unknown: readonly string[], flaws: Flaws): string[] {
  const broken = !flaws.broken
    ? []
    : grid.rows.filter(({ cells }) => cells.some((cell) => cell.includes(BROKEN))).map(({ at }) => at);
  const troubles = grid.quotes.slice(0, NAMED).map(say.quotes);
  const short = unknown.map((head) => clipped(head, 80));
  if (unknown.length) {
    troubles.push(say.unknownColumns(short.slice(0, NAMED), Math.max(0, short.length - NAMED)));
  }
  if (broken.length) {
    troubles.push(say.brokenRows(broken.slice(0, NAMED), Math.max(0, broken.length - NAMED)));
  }
  if (grid.wide) troubles.push(say.tooWide(MOST_COLUMNS));
  if (grid.more || grid.rows.length - heading - 1 > MOST_ROWS) troubles.push(say.tooManyRows(MOST_ROWS));
  return troubles;
}
