/** Cells that were copied from a spreadsheet, or rows of a CSV file. Pure. */

import { unguarded } from "../common/formula-guard.ts";
import { ratingOf } from "./grid.ts";

/** More than this of a paste is left out, and said to be. */
const MOST_ROWS = 500, MOST_CELLS = 50;

/** What may stand between cells. */
const SEPARATORS = ["\t", ";", ",", "|"] as const;

/** How many of the first rows have as many cells as the first of them, where that is more than one. */
function evenness(text: string, between: string): number {
  const rows = split(text.split("\n", 30).join("\n"), between);
  const width = rows[0]!.length;
  return width < 2 ? 0 : rows.filter(({ length }) => length === width).length;
}

/**
 * The rows of cells in a text; null where it is one cell, to be pasted as words are. What a spreadsheet has copied,
 * `ofTable`, has tabs between cells: a comma in it stands in a name. A row of empty cells is that of somebody who left
 * them empty, unless none comes after it: without it, all others would go to the person before theirs.
 */
export function cellsOf(text: string, ofTable = false): string[][] | null {
  const whole = text.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n").replace(/\n+$/, "");
  const between = ofTable
    ? SEPARATORS[0]
    : SEPARATORS.reduce((best, one) => evenness(whole, one) > evenness(whole, best) ? one : best);
  if (!whole.includes("\n") && split(whole, between)[0]!.length < 2) return null;
  const rows = split(whole, between).filter((cells) => ofTable || cells.length > 1 || cells[0] !== "");
  while (rows.length && isBlank(rows.at(-1)!)) rows.pop();
  return rows.slice(0, MOST_ROWS).map((cells) => cells.slice(0, MOST_CELLS));
}

function isBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => cell === "");
}

/** Cells may stand in quotation marks, which are doubled within. */
function split(text: string, between: string): string[][] {
  const rows: string[][] = [[]];
  let cell = "", quoted = false;
  const end = () => {
    rows.at(-1)!.push(unguarded(cell.trim()));
    cell = "";
  };
  for (let at = 0; at < text.length; at++) {
    const sign = text[at]!;
    if (quoted) {
      if (sign !== '"') cell += sign === "\n" ? " " : sign;
      else if (text[at + 1] === '"') cell += text[++at];
      else quoted = false;
    } else if (sign === '"' && cell.trim() === "") quoted = true;
    else if (sign === between) end();
    else if (sign === "\n") {
      end();
      rows.push([]);
    } else cell += sign;
  }
  end();
  return rows;
}

/** What stands above a column of people, and above one of ratings, as people write it. */
const ABOVE_PEOPLE =
  /^(?:#|no|nos|numbers?|names?|persons?|people|who|codes?|ids?|initials|participants?|learners?|trainees?|workers?|staff|respondents?)(?!\p{L})/iu;
const ABOVE_RATINGS =
  /^(?:then|now|before|after|pre|post|start|end)(?!\p{L})|(?:^|\P{L})(?:then|now|before|after)\)?$/iu;

/**
 * The rows without the one that names the columns. Only what clearly names them is one: with a number or a code in front,
 * `n/a`, `ill` or `four` is what somebody wrote for a person. `isRating` says which columns hold ratings.
 */
export function withoutHead(rows: readonly string[][], isRating: (column: number) => boolean): string[][] {
  const at = rows.findIndex((cells) => !isBlank(cells)), head = rows[at] ?? [];
  const above = head.filter((cell, column) => cell && isRating(column));
  const people = head.filter((_, column) => !isRating(column)).join(" ").trim();
  const isHead = above.some((cell) => /\p{L}/u.test(cell)) &&
    above.every((cell) => ratingOf(cell) === null) &&
    !/\d/.test(people) &&
    (ABOVE_PEOPLE.test(people) ||
      (!people || above.length > 1) && above.every((cell) => ABOVE_RATINGS.test(cell)));
  return rows.slice(isHead ? at + 1 : 0);
}
