/** The rows of a sheet. */

import type { Task } from "../../../../common/time-slices.ts";
import { type Grid, LONGEST, MOST_COLUMNS, Rows } from "../grid.ts";
import { shown } from "./shown.ts";
import type { Zip } from "./unzip.ts";
import { addressesOf, type SheetPart, type Workbook } from "./workbook.ts";
import { walk } from "./xml.ts";

/** So many merged cells are looked at, and so many links. */
const MOST_MERGED = 5000, MOST_LINKS = 20_000;

/** Cells of a column: its number, and its first and last row. */
interface Stretch {
  readonly column: number;
  readonly first: number;
  readonly last: number;
}

/** Cells that lead somewhere: the id of a relation, or the address itself. */
interface Link extends Stretch {
  readonly to: string;
}

/** An address within the formula of a link, `HYPERLINK("https://example.org","Our page")`. */
const OF_FORMULA = /^\s*(?:_xlfn\.)?HYPERLINK\(\s*"([^"]{1,2000})"/i;

/** The column and the row of a cell’s name, `C5` as 2 and 5; -1 for what it does not say. */
function placeIn(name: string): [column: number, row: number] {
  const [, letters = "", row] = /^\$?([A-Z]{0,3})\$?(\d{0,7})$/i.exec(name) ?? [];
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return [column - 1, row ? Number(row) : -1];
}

/** Reads a sheet. Cells that are merged with those above them say what the first of them says. */
export function* gridOfSheet(zip: Zip, { part }: SheetPart, workbook: Workbook): Task<Grid> {
  const rows = new Rows(),
    merged: Stretch[] = [],
    across: (Stretch & { width: number })[] = [],
    hidden: number[] = [];
  const links: Link[] = [];
  const outside = yield* addressesOf(zip, part);
  let formula = "", inFormula = false;
  let at = 0, full = false, column = -1, within = false, spoken = 0;
  let cells: string[] = [], type = "", style = 0, value = "";
  yield* walk(zip, part, {
    open(name, attribute) {
      if (name === "row") {
        at = Number(attribute("r")) || at + 1;
        [cells, column] = [[], -1];
        if (/^(1|true|on)$/.test(attribute("hidden"))) hidden.push(at);
      } else if (name === "c") {
        const [named] = placeIn(attribute("r"));
        column = named >= 0 ? named : column + 1;
        [type, style, value, formula] = [attribute("t"), Number(attribute("s") || 0), "", ""];
      } else if (name === "rPh") spoken++;
      else if (name === "mergeCell" && merged.length < MOST_MERGED) {
        const { column, first, last, width } = stretchOf(attribute("ref"));
        if (last > first) merged.push({ column, first, last });
        else if (width > 1 && across.length < MOST_MERGED) across.push({ column, first, last, width });
      } else if (name === "hyperlink" && links.length < MOST_LINKS) {
        const to = outside.get(attribute("id"));
        if (to) links.push({ ...stretchOf(attribute("ref")), to });
      }
      inFormula = name === "f";
      within = name === "v" || (name === "t" && !spoken);
    },
    close(name) {
      within = inFormula = false;
      if (name === "rPh") spoken--;
      else if (name === "row") full ||= !rows.add(at, cells);
      else if (name === "c") {
        if (column >= MOST_COLUMNS) rows.wide ||= value !== "";
        else if (value) {
          while (cells.length < column) cells.push("");
          cells[column] = shown({ type, style, value }, workbook);
          const to = OF_FORMULA.exec(formula)?.[1];
          if (to && links.length < MOST_LINKS) links.push({ column, first: at, last: at, to });
        }
      }
    },
    text(words) {
      if (within && value.length <= LONGEST) value += words;
      else if (inFormula && formula.length <= LONGEST) formula += words;
    },
    enough: () => full,
  });
  linkRows(rows, links);
  fillDown(rows, merged);
  return {
    rows: rows.rows,
    more: rows.more,
    wide: rows.wide,
    quotes: [],
    separator: "",
    across: rowsAcross(rows, across),
    hidden,
  };
}

/** The rows that are one cell over more than half of the sheet, as headings over other rows are. */
function rowsAcross(rows: Rows, merged: readonly (Stretch & { width: number })[]): number[] {
  const widest = rows.rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const byRow = new Map(rows.rows.map((row) => [row.at, row.cells]));
  return merged.filter(({ column, first, width }) => byRow.get(first)?.[column]?.trim() && width * 2 > widest)
    .map(({ first }) => first);
}

/** Cells named as `C5` or `C5:D9`: the first column, its rows, and over how many columns they go. */
function stretchOf(ref: string): Stretch & { readonly width: number } {
  const [from = "", to = from] = ref.split(":");
  const [column, first] = placeIn(from), [end, last] = placeIn(to);
  return { column, first, last, width: end - column + 1 };
}

/** Gives rows the addresses to which their cells lead. */
function linkRows(rows: Rows, links: readonly Link[]): void {
  const of = new Map<number, Map<number, string>>();
  let left = MOST_LINKS;
  for (const { column, first, last, to } of links) {
    for (let at = first; at <= last && left > 0; at++, left--) {
      of.set(at, (of.get(at) ?? new Map<number, string>()).set(column, to));
    }
  }
  rows.rows.forEach((row, index) => {
    const own = of.get(row.at);
    if (own) rows.rows[index] = { ...row, links: own };
  });
}

function fillDown(rows: Rows, merged: readonly Stretch[]): void {
  for (const { column, first, last } of merged) {
    const top = rows.rows.find(({ at }) => at === first);
    const words = top?.cells[column], link = top?.links?.get(column);
    if (!words) continue;
    rows.rows.forEach(({ at, cells, links = new Map() }, index) => {
      if (at <= first || at > last || cells[column]?.trim()) return;
      const filled = Array.from({ length: Math.max(cells.length, column + 1) }, (_, own) => cells[own] ?? "");
      filled[column] = words;
      rows.rows[index] = { at, cells: filled, links: link ? new Map([...links, [column, link]]) : links };
    });
  }
}
