/** A list of places from rows of cells: where its headings are, what its columns hold, and what its rows say. */

import type { Definition } from "../../../answers/definitions.ts";
import { clipped } from "../../../common/clip.ts";
import type { Task } from "../../../common/time-slices.ts";
import { carriedDown, withCarried } from "./carried-down.ts";
import { COLUMNS } from "./columns.ts";
import { monthOfFigures } from "./dates.ts";
import { type Grid, LONGEST, MOST_ROWS, type Row } from "./grid.ts";
import { type Finder, headingRow, roleFinder, rolesOf } from "./headings.ts";
import { troublesOf } from "./list-troubles.ts";
import * as say from "./list-words.ts";
import { saysKinds } from "./form-columns.ts";
import { isRule } from "./plain-cell.ts";
import type { Flaws, ReadColumn } from "./read-cell.ts";
import { type Around, type Incoming, placeOf } from "./read-row.ts";
import { aloneIn, Sections } from "./sections.ts";
import { headsAnother, listsBeside } from "./side-by-side.ts";
import { firstBelow, spreadHeads } from "./spread-headings.ts";
import { needsHead } from "./which-of-several.ts";

/** So many rows are looked at for what their columns hold. */
const LOOKED_AT = 200;

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
  if (heading < 0) return { heading, roles: [] };
  const first = firstBelow(grid.rows, heading), below = grid.rows.slice(first, first + LOOKED_AT);
  const said = (column: number) => below.flatMap(({ cells }) => cells[column]?.trim() || []);
  return { heading, roles: rolesOf(headsOf(grid, heading), find, said) };
}

/** A list whose letters are all there. */
export const FLAWLESS: Flaws = { broken: false, lost: false };

const NO_LINKS: ReadonlyMap<number, string> = new Map();

/** Reads the rows below the headings. */
export function* readingList(
  grid: Grid,
  { heading, roles }: Reading,
  definition: Definition,
  flaws = FLAWLESS,
): Task<ReadList> {
  const heads = headsOf(grid, heading);
  const below = grid.rows.slice(firstBelow(grid.rows, heading)), taken = below.slice(0, MOST_ROWS);
  const columns = heads.map((head, index) => ({ index, head, role: roles[index] ?? "" }))
    .filter(({ role }) => role)
    .map((column, _, all): ReadColumn => ({
      ...column,
      monthFirst: hasMonthFirst(taken, column.index),
      needsHead: needsHead(column, all),
    }));
  if (!columns.some(({ role }) => role === "name")) return { places: [], troubles: [say.noName] };
  const troubles = troublesOf(grid, below, heads, roles, flaws);
  const places: Incoming[] = [];
  const ours = heads.length > OURS && heads.every((head) => COLUMNS.some((own) => own.head === head));
  const { carried, empty, unsure } = carriedDown(taken, ours ? [] : columns);
  troubles.push(...unsure.map(say.emptyBelow));
  const lists = ours ? [columns] : listsBeside(columns), find = roleFinder(definition);
  const sections = new Sections(grid, ours ? [] : grid.rows[heading - 1]?.cells ?? []);
  const around = aroundOf(grid, taken, heads, roles, ours);
  let above = grid.rows[heading], isApart = false;
  for (const row of taken) {
    const { at, cells, links = NO_LINKS } = row;
    // A title may stand between an empty row and headings.
    isApart = !!above && at > above.at + 1 || isApart && aloneIn(above?.cells ?? []) !== "";
    above = row;
    const section = heads.length > 1 && !ours ? sections.take(row) : "";
    if (section === "area") troubles.push(say.areaRow(at, sections.area));
    if (section === "remark") troubles.push(say.remarkRow(at, clipped(aloneIn(cells), 80)));
    if (
      section || !ours && (isRule(cells) || saysKinds(cells) || repeats(cells, grid.rows[heading]?.cells))
    ) {
      continue;
    }
    const { day, area } = sections;
    // Behind a quotation mark that none closes stands the rest of the file.
    const swallows = grid.quotes.includes(at) && cells.some((cell) => cell.length > LONGEST);
    const known = {
      ...around(row),
      day,
      area,
      links,
      carried: carried.get(at) ?? [],
      empty: empty.get(at) ?? [],
    };
    if (!ours && isApart && headsAnother(cells, find)) {
      troubles.push(say.leftOut(at, say.otherHeadings, ""));
      continue;
    }
    for (const own of lists) {
      if (lists.length > 1 && !own.some(({ index }) => cells[index]?.trim())) continue;
      const place = swallows
        ? say.endless
        : placeOf(withCarried(row, known.carried), own, definition, { ...flaws, ours }, known);
      if (typeof place === "string") troubles.push(say.leftOut(at, place, clipped(aloneIn(cells), 80)));
      else places.push({ ...place, row: at });
    }
    yield;
  }
  return { places, troubles: places.length || troubles.length ? troubles : [say.noRows] };
}

/** What is known of a row by how it differs from the others of its list. */
function aroundOf(
  { guessed, separator }: Grid,
  rows: readonly Row[],
  heads: readonly string[],
  roles: readonly string[],
  ours: boolean,
): (row: Row) => Around {
  const last = heads.reduce((last, head, at) => head.trim() || roles[at] ? at : last, -1);
  const beyondOf = ({ cells }: Row) =>
    cells.slice(last + 1).map((cell) => cell.trim()).filter(Boolean).join(", ");
  // Where most rows are so, that is how the list is made, and no slip.
  const isRare = (is: (row: Row) => unknown) => rows.filter(is).length * 2 <= rows.length;
  const slips = !!separator && (rows.length === 1 || isRare(beyondOf));
  const lone = !ours && isRare(({ cells }) => aloneIn(cells));
  const strange = new Set(guessed);
  return (row) => ({
    guessed: strange.has(row.at),
    alone: lone && aloneIn(row.cells) !== "",
    beyond: slips ? beyondOf(row) : "",
  });
}

/** Whether a row says the headings once more, as lists do that were set for paper. */
function repeats(cells: readonly string[], heads: readonly string[] | undefined): boolean {
  const said = cells.filter((cell) => cell.trim()).length;
  return said > 1 && !!heads && cells.every((cell, at) => cell.trim() === (heads[at] ?? "").trim());
}

/** Whether more days of a column can be read only with the month first than only with the day first. */
function hasMonthFirst(rows: Grid["rows"], index: number): boolean {
  const months = rows.map(({ cells }) => monthOfFigures(cells[index] ?? ""));
  return months.filter((month) => month === "first").length >
    months.filter((month) => month === "second").length;
}
