/** Cells that were typed by hand, where quotation marks stand as people set them: behind a space, or curly. */

import { MOST_COLUMNS } from "./grid.ts";

/** A row as it was meant. */
export interface Mended {
  readonly cells: string[];
  /** Whether a quotation mark opens that none closes. */
  readonly open: boolean;
}

const STRAIGHT = /^\s+"/, CURLY = /^\s*“/;

/**
 * Puts cells together that stand between two such quotation marks, and takes these off. Curly ones are
 * often meant as they stand: they hold cells together only in a row of more cells than the `width` of its list.
 */
export function withQuotesMended(cells: string[], separator: string, width: number): Mended {
  const some = cells.length <= MOST_COLUMNS && cells.some((cell) => STRAIGHT.test(cell) || CURLY.test(cell));
  if (!some) return { cells, open: false };
  const all: string[] = [];
  let open = false;
  for (let at = 0; at < cells.length; at++) {
    const cell = cells[at]!, straight = STRAIGHT.test(cell);
    if (!straight && !(CURLY.test(cell) && count(cell, "“") > count(cell, "”"))) {
      all.push(cell);
      continue;
    }
    const end = straight ? endOf(cells, at, '"', '"') : endOf(cells, at, "“", "”");
    const long = cells.length > width;
    const words = cells.slice(at, end + 1).join(separator).trim().slice(1, -1);
    if (end < 0 || end > at && !straight && !long || straight && words.replace(/""/g, "").includes('"')) {
      open ||= end < 0 && (!straight && long || straight && count(cell, '"') % 2 === 1);
      all.push(cell);
      continue;
    }
    all.push(straight ? words.replace(/""/g, '"') : words);
    at = end;
  }
  return { cells: all, open };
}

/** The cell with which all from this one are closed, or -1. A cell that closes by itself ends nowhere else. */
function endOf(cells: readonly string[], from: number, opens: string, closes: string): number {
  let opened = 0, closed = 0, last = "";
  for (let at = from; at < cells.length; at++) {
    const cell = cells[at]!;
    opened += count(cell, opens);
    closed += count(cell, closes);
    last = cell.trimEnd() || last;
    if (opens === closes ? opened % 2 : opened > closed) continue;
    return last.endsWith(closes) ? at : -1;
  }
  return -1;
}

function count(words: string, sign: string): number {
  return words.split(sign).length - 1;
}
