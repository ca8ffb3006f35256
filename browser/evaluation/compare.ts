/** Who went up, stayed and went down. Counts and middle values only: the steps of a scale need not be equally long. Pure. */

import type { Grid, Line, Pair, Person } from "./grid.ts";

/** Below so many people with both ratings nothing is summed up: everybody would know who said what. */
export const LEAST = 5;

/** Which way somebody went. */
export type Way = "up" | "stayed" | "down";

/** How many went which way. */
export type Ways = { readonly [way in Way]: number };

/** What came of one line. */
export interface LineResult extends Ways {
  readonly line: Line;
  /** How many gave both ratings. */
  readonly both: number;
  /** The rating of the one in the middle, before and now, of those who gave both. */
  readonly then: number;
  readonly now: number;
  /** Whether too few gave both for a summary. */
  readonly isSmall: boolean;
}

/** Which way a pair of ratings goes; null where one of them is missing. */
function wayOf({ then, now }: Pair): Way | null {
  if (then === null || now === null) return null;
  return now > then ? "up" : now < then ? "down" : "stayed";
}

function count(ways: readonly (Way | null)[]): Ways {
  const number = (way: Way) => ways.filter((each) => each === way).length;
  return { up: number("up"), stayed: number("stayed"), down: number("down") };
}

/** The one in the middle, or half way between the two there; not a number where there are none. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((one, other) => one - other);
  const half = Math.floor(sorted.length / 2);
  return sorted.length % 2 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
}

/** What came of each line. */
export function lineResults({ lines, people }: Grid): LineResult[] {
  return lines.map((line) => {
    const pairs = people.map(({ pairs }) => pairs.get(line.id)!).filter((pair) => wayOf(pair) !== null);
    return {
      line,
      both: pairs.length,
      ...count(pairs.map(wayOf)),
      then: median(pairs.map(({ then }) => then!)),
      now: median(pairs.map(({ now }) => now!)),
      isSmall: pairs.length < LEAST,
    };
  });
}

/** On how many lines somebody went which way. */
export function personResult({ pairs }: Person): Ways {
  return count([...pairs.values()].map(wayOf));
}
