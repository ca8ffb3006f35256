/** The rows of a sheet. */

import type { Task } from "../../../../common/time-slices.ts";
import { type Grid, LONGEST, MOST_COLUMNS, Rows } from "../grid.ts";
import { shown } from "./shown.ts";
import type { Zip } from "./unzip.ts";
import type { SheetPart, Workbook } from "./workbook.ts";
import { walk } from "./xml.ts";

/** So many merged cells are looked at. */
const MOST_MERGED = 5000;

/** Cells that are one: a column, and its first and last row. */
interface Merged {
  readonly column: number;
  readonly first: number;
  readonly last: number;
}

/** The column and the row of a cell’s name, `C5` as 2 and 5; -1 for what it does not say. */
function placeIn(name: string): [column: number, row: number] {
  const [, letters = "", row] = /^\$?([A-Z]{0,3})\$?(\d{0,7})$/i.exec(name) ?? [];
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return [column - 1, row ? Number(row) : -1];
}

/** Reads a sheet. Cells that are merged with those above them say what the first of them says. */
export function* gridOfSheet(zip: Zip, { part }: SheetPart, workbook: Workbook): Task<Grid> {
  const rows = new Rows(), merged: Merged[] = [];
  let at = 0, full = false, column = -1, within = false, spoken = 0;
  let cells: string[] = [], type = "", style = 0, value = "";
  yield* walk(zip, part, {
    open(name, attribute) {
      if (name === "row") {
        at = Number(attribute("r")) || at + 1;
        [cells, column] = [[], -1];
      } else if (name === "c") {
        const [named] = placeIn(attribute("r"));
        column = named >= 0 ? named : column + 1;
        [type, style, value] = [attribute("t"), Number(attribute("s") || 0), ""];
      } else if (name === "rPh") spoken++;
      else if (name === "mergeCell" && merged.length < MOST_MERGED) {
        const [from = "", to = ""] = attribute("ref").split(":");
        const [column, first] = placeIn(from), [, last] = placeIn(to);
        if (last > first) merged.push({ column, first, last });
      }
      within = name === "v" || (name === "t" && !spoken);
    },
    close(name) {
      within = false;
      if (name === "rPh") spoken--;
      else if (name === "row") full ||= !rows.add(at, cells);
      else if (name === "c") {
        if (column >= MOST_COLUMNS) rows.wide ||= value !== "";
        else if (value) {
          while (cells.length < column) cells.push("");
          cells[column] = shown({ type, style, value }, workbook);
        }
      }
    },
    text(words) {
      if (within && value.length <= LONGEST) value += words;
    },
    enough: () => full,
  });
  fillDown(rows, merged);
  return { rows: rows.rows, more: rows.more, wide: rows.wide, quotes: [], separator: "" };
}

function fillDown(rows: Rows, merged: readonly Merged[]): void {
  for (const { column, first, last } of merged) {
    const words = rows.rows.find(({ at }) => at === first)?.cells[column];
    if (!words) continue;
    rows.rows.forEach(({ at, cells }, index) => {
      if (at <= first || at > last || cells[column]?.trim()) return;
      const filled = Array.from({ length: Math.max(cells.length, column + 1) }, (_, own) => cells[own] ?? "");
      filled[column] = words;
      rows.rows[index] = { at, cells: filled };
    });
  }
}
