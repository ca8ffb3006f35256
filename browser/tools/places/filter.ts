/** Places sifted, put in order and counted: pure, so that it can be tried without a page. */

import type { Parts } from "../../answers/answer.ts";
import { likely } from "../../common/dates.ts";
import type { Definition } from "../../answers/definitions.ts";
import { foldText, holdsWord, searchWords } from "../../common/fold-text.ts";
import type { Entry } from "../../answers/entry.ts";
import { entryWords } from "../../answers/entry-text.ts";
import { textOf } from "../../answers/parts.ts";
import { type Whole, wholeOf, WHOLES } from "./rating.ts";

/** What the reader wants to see; empty means all. */
export interface Filter {
  readonly words: string;
  readonly kind: string;
  readonly light: Whole | "all";
  /** Only what was not checked since this day of the calendar, `2025-11-25`; empty for all. */
  readonly since: string;
}

/** By what a list is sorted. */
export type Order = "light" | "kind" | "area" | "name" | "checked";

const compare = new Intl.Collator("en", { numeric: true, sensitivity: "base" }).compare;

/** Today by the device's clock and calendar, `2026-11-25`. */
export function today(): string {
  const now = new Date();
  const two = (number: number) => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** The same day a year before. */
export function yearBefore(day: string): string {
  const date = new Date(`${day}T12:00:00Z`);
  date.setUTCFullYear(date.getUTCFullYear() - 1);
  return date.toISOString().slice(0, 10);
}

/** Whether nobody has checked a place since a day, or nobody knows when. */
export function isStale(values: Parts, since: string): boolean {
  return likely(textOf(values, "checked")) < since;
}

const texts = new WeakMap<Parts, string>();

/** The text of a place as it is searched; worked out once as long as the entry stays. */
function searched(values: Parts, definition: Definition): string {
  let text = texts.get(values);
  if (text === undefined) {
    text = foldText(entryWords(values, definition).map(([, words]) => words).join("\n"));
    texts.set(values, text);
  }
  return text;
}

/** The places that pass, in their order. */
export function filterPlaces<E extends Entry>(
  entries: readonly E[],
  sieve: Filter,
  definition: Definition,
): E[] {
  const words = searchWords(sieve.words);
  return entries.filter(({ values }) =>
    (!sieve.kind || textOf(values, "kind") === sieve.kind) &&
    (sieve.light === "all" || wholeOf(values) === sieve.light) &&
    (!sieve.since || isStale(values, sieve.since)) &&
    (!words.length || words.every((word) => holdsWord(searched(values, definition), word)))
  );
}

/** What a list is sorted by, of one place: what comes first, and by name between equals. What is empty comes last. */
function rank(values: Parts, order: Order, kinds: readonly string[]): [number, string] {
  switch (order) {
    case "light":
      return [WHOLES.indexOf(wholeOf(values)), ""];
    case "kind": {
      const at = kinds.indexOf(textOf(values, "kind"));
      return [at < 0 ? kinds.length : at, ""];
    }
    case "area":
      return [textOf(values, "area") ? 0 : 1, textOf(values, "area")];
    case "checked":
      return [0, likely(textOf(values, "checked"))];
    case "name":
      return [textOf(values, "name") ? 0 : 1, ""];
  }
}

/** The places in an order; equals by name. */
export function inOrder<E extends Entry>(entries: readonly E[], order: Order, definition: Definition): E[] {
  const kinds = [...definition.fields.get("kind")?.options.keys() ?? []];
  return entries
    .map((entry) => ({ entry, rank: rank(entry.values, order, kinds), name: textOf(entry.values, "name") }))
    .sort((one, other) =>
      one.rank[0] - other.rank[0] || compare(one.rank[1], other.rank[1]) ||
      (one.rank[1] < other.rank[1] ? -1 : one.rank[1] > other.rank[1] ? 1 : 0) ||
      compare(one.name, other.name)
    )
    .map(({ entry }) => entry);
}

/** How many places come to each light. */
export function countRatings(entries: readonly Entry[]): ReadonlyMap<Whole, number> {
  const counts = new Map<Whole, number>(WHOLES.map((light) => [light, 0]));
  for (const { values } of entries) {
    const light = wholeOf(values);
    counts.set(light, counts.get(light)! + 1);
  }
  return counts;
}

/** Places that are not green, those with words on what would move them up first. */
export function toMoveUp<E extends Entry>(
  entries: readonly E[],
  definition: Definition,
): { said: E[]; unsaid: E[] } {
  const below = inOrder(entries, "light", definition)
    .filter(({ values }) => !["green", ""].includes(wholeOf(values)) || textOf(values, "better"));
  return {
    said: below.filter(({ values }) => textOf(values, "better")),
    unsaid: below.filter(({ values }) => !textOf(values, "better")),
  };
}
