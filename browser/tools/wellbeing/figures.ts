/** The four numbers of each date, for a notebook that looks at many people: no words, and no name. Pure. */

import type { Entry } from "../../answers/entry.ts";
import { textOf } from "../../answers/parts.ts";
import { likely } from "../../common/dates.ts";
import { byDate, type Question, scoreOf } from "./answers.ts";

const QUESTIONS: readonly Question[] = ["satisfied", "worthwhile", "happy", "anxious"];

/** A row for each set of answers. `person` is left for a number, where the files of several people are put together. */
export function figures(entries: readonly Entry[]): string[][] {
  const rows = byDate(entries).map((entry) => [
    "",
    likely(textOf(entry.values, "date")),
    ...QUESTIONS.map((question) => String(scoreOf(entry, question) ?? "")),
  ]);
  return [["person", "date", ...QUESTIONS], ...rows.filter((row) => row.slice(2).some(Boolean))];
}
