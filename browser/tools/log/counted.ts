/** The learning record as pieces: what was done, when and for how long, and what was written only where that is wanted. */

import { dateInWords, isLikely } from "../../common/dates.ts";
import type { Definition } from "../../answers/definitions.ts";
import type { ExportBlock, Sheet } from "../../answers/export-blocks.ts";
import type { Finished } from "./finished.ts";
import { wholeEntries } from "./export.ts";
import type { RecordLine } from "./filter.ts";
import * as say from "./words.ts";

/** What a learning record counts. */
export interface Counted {
  readonly lines: readonly RecordLine[];
  readonly finished: readonly Finished[];
  /** Days of the calendar; empty where there is no bound. */
  readonly from: string;
  readonly to: string;
}

function sum<T>(all: readonly T[], of: (each: T) => number): number {
  return all.reduce((total, each) => total + of(each), 0);
}

/**
 * Sentences, and a table with a row for each entry and each exercise; nothing where there is none. `texts` says whether
 * what was written follows.
 */
export function learningRecord(
  { lines, finished, from, to }: Counted,
  definition: Definition,
  texts: boolean,
): ExportBlock[] {
  if (!lines.length && !finished.length) return [];
  const timed = [...lines, ...finished];
  const minutes = sum(timed, (each) => each.minutes ?? 0);
  const words = sum(lines, (line) => line.words);
  const inWords = (minutes: number | null) =>
    minutes === null ? say.notCounted : minutes ? String(minutes) : "";
  const entries = lines.map((line) => [
    dateInWords(line.date),
    definition.fields.get("kind")?.options.get(line.kind) ?? line.kind,
    inWords(line.minutes),
    String(line.words),
  ]);
  const exercises = finished.map((each) => [
    dateInWords(each.date),
    each.title || say.exerciseGone,
    inWords(each.minutes),
  ]);
  return [
    { text: say.summed({ entries: lines.length, exercises: finished.length, minutes, words, from, to }) },
    ...lines.length ? [{ text: texts ? say.meantAnonymous : say.anonymous }] : [],
    ...timed.some((each) => each.minutes === null) ? [{ text: say.someNotCounted }] : [],
    ...timed.some(({ date }) => !isLikely(date)) ? [{ text: say.unlikelyCounted }] : [],
    ...exercises.length
      ? [{ table: { caption: say.finishedCaption, columns: say.finishedColumns, rows: exercises } }]
      : [],
    ...entries.length ? [{ table: { caption: say.recordCaption, columns: say.columns, rows: entries } }] : [],
  ];
}

/** The learning record to be handed over, with a name where one is given, and what was written where that is shown. */
export function recordSheet(counted: Counted, definition: Definition, name: string, texts: boolean): Sheet {
  const pieces = learningRecord(counted, definition, texts);
  return {
    title: say.record,
    file: "my-learning-record",
    pieces: [
      ...name ? [{ text: say.named(name) }] : [],
      ...pieces.length ? pieces : [{ text: say.noRecord }],
      ...texts ? wholeEntries(counted.lines.map(({ entry }) => entry), definition) : [],
    ],
  };
}
