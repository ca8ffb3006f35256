/** The text of a file taken apart into rows and cells, by whatever stands between them. */

// @ts-types="./papaparse.d.ts"
import Papa from "papaparse";
import { GUESSED } from "../../../common/decode.ts";
import type { Task } from "../../../common/time-slices.ts";
import { type Grid, MOST_COLUMNS, Rows } from "./grid.ts";
import { type Finder, scoreOf } from "./headings.ts";
import { withQuotesMended } from "./stray-quotes.ts";

/** So many rows are taken from a text at a time, and are looked at to tell what stands between its cells. */
const HANDFUL = 200, FIRST = 30;

/** What may stand between cells. */
const SEPARATORS = [",", ";", "\t", "|"] as const;

/** The rows of a text, taken apart at whatever makes most sense of its first ones. */
export function* gridOf(text: string, find: Finder): Task<Grid> {
  const even = text.replace(/\r\n?/g, "\n"); // what ends a row; others end a line within a cell
  const told = /^\s*"?sep=(.)"?[^\n]{0,300}\n/i.exec(even);
  let rest = told ? even.slice(told[0].length) : even;
  const separator = told?.[1] ?? separatorOf(rest, find);
  const rows = new Rows(), quotes = new Set<number>(), guessed: number[] = [];
  const width = widthOf(parsed(rest, separator, FIRST).data, separator, find);
  let at = told ? 2 : 1;
  while (rest) {
    const { data, errors, meta } = parsed(rest, separator, HANDFUL);
    for (const { type, row } of errors) if (type === "Quotes") quotes.add(at + (row ?? 0));
    for (const [index, cells] of data.entries()) {
      const mended = withQuotesMended(cells, separator, width);
      if (mended.open) quotes.add(at + index);
      const odd = mended.cells.some((cell) => cell.includes(GUESSED));
      if (odd) guessed.push(at + index);
      const plain = odd ? mended.cells.map((cell) => cell.replaceAll(GUESSED, "")) : mended.cells;
      if (!rows.add(at + index, plain)) return whole();
    }
    at += data.length;
    if (!meta.cursor || !meta.truncated) break;
    rest = rest.slice(meta.cursor);
    yield;
  }
  return whole();

  function whole(): Grid {
    return { rows: rows.rows, more: rows.more, wide: rows.wide, quotes: [...quotes], separator, guessed };
  }
}

/** `fastMode` would take the whole text apart for each handful. */
function parsed(text: string, delimiter: string, preview: number) {
  return Papa.parse(text, { delimiter, preview, newline: "\n", fastMode: false });
}

/** How many cells the row has that looks most like headings. */
function widthOf(rows: readonly string[][], separator: string, find: Finder): number {
  const all = rows.filter(({ length }) => length <= MOST_COLUMNS)
    .map((cells) => withQuotesMended(cells, separator, 0).cells);
  const scores = all.map((cells) => scoreOf(cells, find));
  return all[scores.indexOf(Math.max(...scores))]?.length ?? 0;
}

/** What stands between cells: what gives headings that are known; else what gives rows of one length. */
function separatorOf(text: string, find: Finder): string {
  const start = text.slice(0, 200_000);
  const tried = SEPARATORS.map((separator) => {
    const rows = parsed(start, separator, FIRST).data.filter((cells) => cells.some((cell) => cell.trim()));
    const known = Math.max(0, ...rows.map((cells) => scoreOf(cells.slice(0, MOST_COLUMNS), find)));
    const counts = new Map<number, number>();
    for (const { length } of rows) if (length > 1) counts.set(length, (counts.get(length) ?? 0) + 1);
    return { separator, known, even: Math.max(0, ...counts.values()) };
  });
  return tried.reduce((best, one) =>
    one.known > best.known || (one.known === best.known && one.even > best.even) ? one : best
  ).separator;
}
