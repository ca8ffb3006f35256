/** A grid as data: lines to rate, people by a number or code, and two ratings of each line. Pure. */

import type { Parts } from "../answers/answer.ts";
import { textOf } from "../answers/parts.ts";

/** So many lines and people have room in one grid: an answer has at most 2,000 parts. */
export const MOST_LINES = 10, MOST_PEOPLE = 80;

/** When a rating is for: before the training, looking back, or now. */
export const WHEN = ["then", "now"] as const;
export type When = (typeof WHEN)[number];

/** What people rate, by its number in the grid. */
export interface Line {
  readonly id: string;
  readonly words: string;
}

/** The two ratings of a line by one person; null where there is none that counts. */
export type Pair = { readonly [when in When]: number | null };

/** Someone, by the number or code that the facilitator has given them. */
export interface Person {
  readonly id: string;
  readonly who: string;
  /** By the id of the line. */
  readonly pairs: ReadonlyMap<string, Pair>;
}

/** A grid, read. */
export interface Grid {
  readonly name: string;
  /** How many people were there; null where nobody has said. */
  readonly there: number | null;
  readonly lines: readonly Line[];
  /** Those of whom there is any rating. */
  readonly people: readonly Person[];
}

/** The name of the part that holds the words of a line. */
export function linePart(line: string): string {
  return `line.${line}`;
}

/** The name of the part that says who a row is. */
export function whoPart(row: string): string {
  return `row.${row}.who`;
}

/** The name of the part that holds a rating. */
export function ratingPart(row: string, line: string, when: When): string {
  return `row.${row}.${line}.${when}`;
}

/** The rating that somebody typed; null where it is not a whole number from 0 to 10. */
export function ratingOf(typed: string): number | null {
  const found = /^(\d|10)(?:[.,]0+)?$/.exec(typed.trim()); // spreadsheets write 7.0
  return found ? Number(found[1]) : null;
}

/** How many people were there; null where what was typed is no such number. */
export function thereOf(typed: string): number | null {
  const found = /^\d{1,4}$/.test(typed.trim()) ? Number(typed) : 0;
  return found || null;
}

/** Whether something was typed that is no rating. */
export function isWrong(typed: string): boolean {
  return typed.trim() !== "" && ratingOf(typed) === null;
}

/** What tells that there is a line or a row. A line is there for its ratings too, whether or not it has words. */
const TELLS = {
  line: [/^line\.(\d{1,3})$/, /^row\.\d{1,3}\.(\d{1,3})\.(?:then|now)$/],
  row: [/^row\.(\d{1,3})\./],
} as const;

/** The numbers of the lines, or of the rows, that a grid has parts of, in their order. */
export function numbersOf(values: Parts, what: "line" | "row"): string[] {
  const found = Object.keys(values).flatMap((part) => TELLS[what].map((tells) => tells.exec(part)?.[1]));
  const known = new Set(found.filter((number) => number !== undefined));
  return [...known].sort((one, other) => Number(one) - Number(other));
}

/** Reads a grid from the parts of its answer. */
export function gridOf(values: Parts): Grid {
  const lines = numbersOf(values, "line").map((id) => ({ id, words: textOf(values, linePart(id)).trim() }));
  const people = numbersOf(values, "row").map((id): Person => ({
    id,
    who: textOf(values, whoPart(id)).trim() || id,
    pairs: new Map(lines.map((line): [string, Pair] => [line.id, {
      then: ratingOf(textOf(values, ratingPart(id, line.id, "then"))),
      now: ratingOf(textOf(values, ratingPart(id, line.id, "now"))),
    }])),
  }));
  return {
    name: textOf(values, "name").trim(),
    there: thereOf(textOf(values, "there")),
    lines,
    people: people.filter(({ pairs }) =>
      [...pairs.values()].some((pair) => pair.then !== null || pair.now !== null)
    ),
  };
}
