/** Entries of the log sifted and counted: pure, so that it can be tried without a page. */

import type { Parts } from "../../answers/answer.ts";
import { likely } from "../../common/dates.ts";
import { foldText, holdsWord, searchWords } from "../../common/fold-text.ts";
import type { Entry } from "../../answers/entry.ts";
import { textOf } from "../../answers/parts.ts";
import { readMinutes } from "./minutes.ts";

/** What the reader wants to see. Dates are of the calendar, `2026-11-25`; empty means no bound. */
export interface Filter {
  readonly words: string;
  readonly kind: string;
  readonly from: string;
  readonly to: string;
  readonly supervision: boolean;
}

/** The fields that hold what was written, and not facts about it. */
const FACTS = new Set(["date", "kind", "minutes"]);

/** All that was written in an entry, as one text. */
export function writtenIn(values: Parts): string {
  return Object.keys(values).filter((part) => !FACTS.has(part)).map((part) => textOf(values, part))
    .filter(Boolean).join("\n");
}

/** How many words a text has; what stands between spaces and holds a letter or a figure is a word. */
export function countWords(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

const texts = new WeakMap<Parts, string>();

/** The text of an entry as it is searched; worked out once as long as the entry stays. */
function searched(values: Parts): string {
  let text = texts.get(values);
  if (text === undefined) texts.set(values, text = foldText(writtenIn(values)));
  return text;
}

/** The newest first; what has no date that can be meant stands on top, as it is still being written. */
export function newestFirst<E extends Entry>(entries: readonly E[]): E[] {
  const date = ({ values }: Entry) => likely(textOf(values, "date")) || "9999";
  return [...entries].sort((one, other) =>
    date(one) === date(other) ? (one.id < other.id ? 1 : -1) : date(one) < date(other) ? 1 : -1
  );
}

/** The entries that pass, in their order. */
export function filterEntries<E extends Entry>(entries: readonly E[], sieve: Filter): E[] {
  const words = searchWords(sieve.words);
  return entries.filter(({ values }) => {
    const typed = textOf(values, "date"), date = likely(typed);
    // A date that cannot be meant may be of any time: its entry is missing in none.
    const within = (typed !== "" && date === "") ||
      ((!sieve.from || date >= sieve.from) && (!sieve.to || (date !== "" && date <= sieve.to)));
    return within && (!sieve.kind || textOf(values, "kind") === sieve.kind) &&
      (!sieve.supervision || textOf(values, "take-to") !== "") &&
      (!words.length || words.every((word) => holdsWord(searched(values), word)));
  });
}

/** One line of the learning record. */
export interface RecordLine {
  readonly entry: Entry;
  readonly date: string;
  readonly kind: string;
  /** 0 where none are told; null where something is, and it is not plain how many are meant. */
  readonly minutes: number | null;
  readonly words: number;
}

/** The learning record of some entries: those with a date, the oldest first. */
export function recordOf(entries: readonly Entry[], from: string, to: string): RecordLine[] {
  const period = filterEntries(entries, { words: "", kind: "", from, to, supervision: false });
  return newestFirst(period).reverse().filter(({ values }) => textOf(values, "date"))
    .map((entry) => ({
      entry,
      date: textOf(entry.values, "date"),
      kind: textOf(entry.values, "kind"),
      minutes: readMinutes(textOf(entry.values, "minutes")),
      words: countWords(writtenIn(entry.values)),
    }));
}
