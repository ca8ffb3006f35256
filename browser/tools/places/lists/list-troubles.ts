/** What is wrong with a list as a whole, in words. */

import { clipped } from "../../../common/clip.ts";
import { BROKEN } from "../../../common/decode.ts";
import { type Grid, MOST_COLUMNS, MOST_ROWS, type Row } from "./grid.ts";
import { isWorthAWord } from "./headings.ts";
import * as say from "./list-words.ts";
import type { Flaws } from "./read-cell.ts";

/** So many things are named in a sentence, with so many letters each. */
const NAMED = 12, LETTERS = 80;

/** A sentence about these rows, the first of them by their numbers; none where there are none. */
function about(rows: readonly number[], said: (rows: readonly number[], more: number) => string): string[] {
  return rows.length ? [said(rows.slice(0, NAMED), Math.max(0, rows.length - NAMED))] : [];
}

const numbers = (rows: readonly Row[]) => rows.map(({ at }) => at);

/** What is wrong with a list of these headings. `rows` are those below them. */
export function troublesOf(
  grid: Grid,
  rows: readonly Row[],
  heads: readonly string[],
  roles: readonly string[],
  flaws: Flaws,
): string[] {
  const unknown = heads.filter((head, at) => !roles[at] && isWorthAWord(head))
    .map((head) => clipped(head, LETTERS));
  const headless = rows.filter(({ cells }) =>
    cells.some((cell, at) => cell.trim() && !roles[at] && !heads[at]?.trim())
  );
  const broken = flaws.broken
    ? grid.rows.filter(({ cells }) => cells.some((cell) => cell.includes(BROKEN)))
    : [];
  const below = new Set(numbers(rows));
  return [
    ...rows.length ? [] : [say.noRows],
    ...grid.quotes.slice(0, NAMED).map(say.quotes),
    ...unknown.length
      ? [say.unknownColumns(unknown.slice(0, NAMED), Math.max(0, unknown.length - NAMED))]
      : [],
    ...about(numbers(headless), say.headlessRows),
    ...about(numbers(broken), say.brokenRows),
    ...about(grid.guessed ?? [], say.guessedRows),
    ...about((grid.hidden ?? []).filter((at) => below.has(at)), say.hiddenRows),
    ...grid.wide ? [say.tooWide(MOST_COLUMNS)] : [],
    ...grid.more || rows.length > MOST_ROWS ? [say.tooManyRows(MOST_ROWS)] : [],
  ];
}
