/** What the store keeps for an answer, and how it is known to be whole. */

import { type Answer, canonical, isAnswer } from "./answer.ts";
import { sha256 } from "../common/sha256.ts";

/** Names one state of an answer: its number, and the tab that wrote it. No clock takes part. */
export interface WriteId {
  readonly rev: number;
  readonly writer: string;
}

/** One answer as it is kept. Fields that a later release may add are carried along. */
export interface AnswerRecord extends WriteId {
  /** `<exercise id>/<prompt id>`. */
  readonly key: string;
  readonly value: Answer;
  /** Revision of the question that was answered. */
  readonly revision: number;
  /** The question in the words in which it was asked. */
  readonly question: string;
  /** When it was written by the device's clock, in ISO 8601; for people to read, never to decide by. */
  readonly updated: string;
  /** SHA-256 of the canonical JSON of all other fields. */
  readonly checksum: string;
}

/**
 * Another text of an answer.
 *
 * `earlier`: what stood there before. `conflict`: written elsewhere at the same time, not yet looked at.
 * `damaged`: a record that failed its checksum.
 */
export interface Copy {
  readonly id: string;
  readonly key: string;
  readonly kind: "earlier" | "conflict" | "damaged";
  readonly record: unknown;
}

/** A copy that holds a whole record. */
export type ValidCopy = Copy & { readonly record: AnswerRecord };

function checksum(record: object): string {
  return sha256(canonical({ ...record, checksum: undefined }));
}

/** The record with its checksum. */
export function withChecksum(fields: Omit<AnswerRecord, "checksum">): AnswerRecord {
  return { ...fields, checksum: checksum(fields) };
}

/** Whether a key has the form `<exercise id>/<prompt id>`. */
export function isKey(key: unknown): key is string {
  return typeof key === "string" && /^[\w-]{1,100}\/[\w-]{1,100}$/.test(key);
}

/** Whether anything at all is a record that has kept its checksum. */
export function isValid(raw: unknown): raw is AnswerRecord {
  if (typeof raw !== "object" || raw === null) return false;
  const { key, value, rev, revision, question, updated, writer, checksum: sum } = raw as AnswerRecord;
  return isKey(key) && isAnswer(value) && Number.isSafeInteger(rev) && rev > 0 &&
    Number.isSafeInteger(revision) && typeof question === "string" && typeof updated === "string" &&
    typeof writer === "string" && sum === checksum(raw);
}

/** Whether a copy holds a whole record. */
export function isValidCopy(copy: Copy): copy is ValidCopy {
  return isValid(copy.record);
}

/** Whether two marks name the same state. */
export function isSameWrite(one: WriteId | null, other: WriteId | null): boolean {
  return one?.rev === other?.rev && one?.writer === other?.writer;
}

/** Whether `one` counts as the newer: more changes, and between equals always the same one. */
export function isNewer(one: WriteId, other: WriteId): boolean {
  return one.rev > other.rev || (one.rev === other.rev && one.writer > other.writer);
}

/** The record as a copy to be kept. Keeping the same record twice gives the same id. */
export function copyOf(record: AnswerRecord, kind: "earlier" | "conflict"): ValidCopy {
  return { id: `${record.key}#${record.rev}-${record.writer}`, key: record.key, kind, record };
}

/** A damaged record as a copy to be kept. */
export function damagedCopy(key: string, raw: unknown): Copy {
  return { id: `${key}#damaged-${sha256(readable(raw)).slice(0, 16)}`, key, kind: "damaged", record: raw };
}

/** What can still be read of a damaged record. */
export function readable(raw: unknown): string {
  const value = typeof raw === "object" && raw !== null ? (raw as { value?: unknown }).value : raw;
  try {
    return typeof value === "string" ? value : value === undefined ? "" : canonical(value);
  } catch {
    // Quiet: what is damaged may be anything, and is shown as far as it can be read.
    return "";
  }
}
