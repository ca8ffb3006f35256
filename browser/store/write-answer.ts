/** Putting an answer in its place, and keeping every other text of it. */

import { type Answer, isEmpty, isSame, lengthOf } from "../answers/answer.ts";
import type { Codec } from "./codec.ts";
import { resultOf } from "./database.ts";
import {
  type AnswerRecord,
  type Copy,
  copyOf,
  damagedCopy,
  isNewer,
  isSameWrite,
  isValid,
  isValidCopy,
  withChecksum,
  type WriteId,
} from "../answers/record.ts";

/** How many earlier texts of an answer are kept. */
const EARLIER_LIMIT = 5;

/** A wish to save. `base` is the state that the writer had before its eyes. */
export interface Change {
  readonly key: string;
  readonly value: Answer;
  readonly revision: number;
  readonly question: string;
  readonly expected: WriteId | null;
}

/** Who writes, and how words stand in the database. */
export interface Writer {
  readonly tab: string;
  readonly codec: Codec;
}

/** The record that a change becomes, after the one that is there. */
export function recordOf(change: Change, current: AnswerRecord | null, tab: string): AnswerRecord {
  const { key, value, revision, question } = change;
  const rev = Math.max(current?.rev ?? 0, change.expected?.rev ?? 0) + 1;
  const updated = new Date().toISOString();
  return withChecksum({ ...current, key, value, rev, revision, question, updated, writer: tab });
}

/** Puts a change in its place; gives the new record, or null where there was nothing and is nothing. */
export async function writeAnswer(
  tx: IDBTransaction,
  change: Change,
  keep: boolean,
  { tab, codec }: Writer,
): Promise<AnswerRecord | null> {
  const answers = tx.objectStore("answers"), versions = tx.objectStore("versions");
  const raw: unknown = codec.openAnswer(await resultOf(answers.get(change.key)));
  const current = isValid(raw) ? raw : null;
  if (raw !== undefined && !current) versions.put(codec.copy(damagedCopy(change.key, raw)));
  if (raw === undefined && isEmpty(change.value)) return null;
  // What this page wrote last may have been put in place by another: that is no conflict.
  if (current && !isSameWrite(current, change.expected) && current.writer !== tab) {
    if (isSame(current.value, change.value)) return current;
    if (!isEmpty(current.value)) versions.put(codec.copy(copyOf(current, "conflict")));
  } else if (current && !isEmpty(current.value)) {
    const shrunk = lengthOf(change.value) * 2 < lengthOf(current.value);
    if (keep || shrunk) {
      versions.put(codec.copy(copyOf(current, "earlier")));
      await trimVersions(versions, change.key, codec);
    }
  }
  const next = recordOf(change, current, tab);
  answers.put(codec.answer(next));
  return next;
}

/**
 * Keeps the last few earlier texts of an answer, and the last one of each wording and each form of its question:
 * what was written for a question that has since become another one is not pushed out by what is written now.
 */
export async function trimVersions(versions: IDBObjectStore, key: string, codec: Codec): Promise<void> {
  const copies: Copy[] = await resultOf(versions.index("key").getAll(key));
  const earlier = copies.map((copy) => codec.openCopy(copy)).filter(isValidCopy).filter(({ kind }) =>
    kind === "earlier"
  )
    .sort((one, other) => isNewer(one.record, other.record) ? -1 : 1);
  const forms = new Set<string>();
  for (const [index, { id, record }] of earlier.entries()) {
    const form = `${record.revision} ${typeof record.value} ${record.question}`;
    if (index >= EARLIER_LIMIT && forms.has(form)) versions.delete(id);
    forms.add(form);
  }
}
