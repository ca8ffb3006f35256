/** All that the store holds, sorted by exercise and question. */

import { isEmpty, isSame } from "./answer.ts";
import { exerciseOf } from "./keys.ts";
import type { Contents } from "./contents.ts";
import { type AnswerRecord, type Copy, isValidCopy, type ValidCopy } from "./record.ts";

/** All that is kept under one key. */
export interface AnswerHistory {
  readonly key: string;
  record?: AnswerRecord;
  /** What was found in the place of the answer, where that is damaged. */
  damaged?: unknown;
  readonly copies: Copy[];
}

/** What is kept for one exercise, by key. */
export type HistoryByKey = ReadonlyMap<string, AnswerHistory>;

/** What is kept, by exercise and then by key; keys in their order. */
export function groupByExercise({ records, damaged, copies }: Contents): ReadonlyMap<string, HistoryByKey> {
  const all = new Map<string, AnswerHistory>();
  const at = (key: string) => {
    const kept = all.get(key) ?? { key, copies: [] };
    all.set(key, kept);
    return kept;
  };
  for (const record of records) at(record.key).record = record;
  for (const { key, raw } of damaged) at(key).damaged = raw;
  for (const copy of copies) at(copy.key).copies.push(copy);
  const sorted = new Map<string, Map<string, AnswerHistory>>();
  for (const key of [...all.keys()].sort()) {
    const exercise = exerciseOf(key);
    sorted.set(exercise, (sorted.get(exercise) ?? new Map()).set(key, all.get(key)!));
  }
  return sorted;
}

/** Whether there is an answer. */
export function isAnswered(kept: AnswerHistory | undefined): boolean {
  return !!kept?.record && !isEmpty(kept.record.value);
}

/** Other texts that say something else than the answer does, the latest first. */
export function otherVersions({ record, copies }: AnswerHistory): ValidCopy[] {
  return copies.filter(isValidCopy)
    .filter(({ record: other }) => !isEmpty(other.value) && !(record && isSame(record.value, other.value)))
    .sort((one, other) => other.record.rev - one.record.rev);
}

/** Other texts of which only a part can be read. */
export function damagedVersions({ copies }: AnswerHistory): Copy[] {
  return copies.filter((copy) => !isValidCopy(copy));
}

/** Whether there is anything that somebody wrote. */
export function hasContent(kept: AnswerHistory): boolean {
  return isAnswered(kept) || kept.damaged !== undefined || !!damagedVersions(kept).length ||
    !!otherVersions(kept).length;
}

/** The question in the words in which it was asked, as far as these were kept. */
export function storedQuestion({ record, damaged, copies }: AnswerHistory): string {
  const kept = [record, damaged, ...copies.map((copy) => copy.record)];
  const questions = kept.map((each) => (each as { question?: unknown } | null | undefined)?.question);
  return questions.find((each): each is string => typeof each === "string" && each !== "") ?? "";
}
