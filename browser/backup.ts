/** The backup file: how it is made, and how it is read without trusting it. */

import { canonical, isEmpty } from "./answer.ts";
import { type AnswerRecord, type Copy, isWhole, isWholeCopy, readable, type WholeCopy } from "./record.ts";
import { sha256 } from "./sha256.ts";
import type { Contents } from "./store.ts";

/** What the file says it is. */
export const FORMAT = "alongside-backup";

/** Version of the file's format that this release writes, and the newest that it reads. */
export const FORMAT_VERSION = 1;

/** Files larger than this, in bytes, are refused unread. */
export const LARGEST = 5 * 1024 * 1024;

/** How deep the values of a file may lie in each other. */
const DEEPEST = 8;

/** A backup, read and found whole. */
export interface BackupFile {
  readonly format: string;
  readonly version: number;
  /** When it was made, by the clock of the device. */
  readonly made: string;
  readonly count: number;
  readonly answers: readonly AnswerRecord[];
  readonly copies: readonly WholeCopy[];
  /** What was damaged when the file was made, as far as it could be read. */
  readonly damaged: readonly { readonly key: string; readonly text: string }[];
  readonly sha256: string;
}

/** Why a file is not taken. */
export type Reason = "not-a-backup" | "incomplete" | "damaged" | "newer" | "too-large";

/** A file that is not taken, with the reason. Nothing else is ever thrown for what a file holds. */
export class Refusal extends Error {
  constructor(readonly reason: Reason) {
    super(reason);
  }
}

/** The text of a backup of everything given; `unsaved` are texts that are only in the page, and come first. */
export function buildBackup(contents: Contents, unsaved: readonly AnswerRecord[], made: Date): string {
  const answers = new Map<string, AnswerRecord>();
  for (const record of [...contents.records, ...unsaved]) {
    if (!isEmpty(record.value)) answers.set(record.key, record);
  }
  const replaced = contents.records.filter(({ key, value }) => answers.get(key)?.value !== value);
  const copies = contents.copies.filter(isWholeCopy);
  for (const record of replaced) {
    if (!isEmpty(record.value)) {
      copies.push({
        id: `${record.key}#${record.rev}-${record.writer}`,
        key: record.key,
        kind: "earlier",
        record,
      });
    }
  }
  const damaged = [
    ...contents.damaged.map(({ key, raw }) => ({ key, text: readable(raw) })),
    ...contents.copies.filter((copy) => !isWholeCopy(copy))
      .map(({ key, record }) => ({ key, text: readable(record) })),
  ];
  const write = (kept: readonly Copy[]) => {
    const file = {
      format: FORMAT,
      version: FORMAT_VERSION,
      made: made.toISOString(),
      count: answers.size,
      answers: sorted([...answers.values()], "key"),
      copies: sorted(kept, "id"),
      damaged,
    };
    return JSON.stringify({ ...file, sha256: sha256(canonical(file)) }, null, 1);
  };
  const text = write(copies);
  if (new Blob([text]).size <= LARGEST) return text;
  return write(copies.filter(({ kind }) => kind === "conflict"));
}

function sorted<T>(list: readonly T[], by: keyof T): T[] {
  return [...list].sort((one, other) => one[by] < other[by] ? -1 : 1);
}

/** Reads the text of a file. Throws a `Refusal`, and nothing else, unless it is a whole backup. */
export function parseBackup(source: string): BackupFile {
  if (new Blob([source]).size > LARGEST) throw new Refusal("too-large");
  const text = source.replace(/^\uFEFF/, "").trim();
  const claims = text.startsWith("{") && text.slice(0, 200).includes(`"${FORMAT}"`);
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    if (!claims) throw new Refusal("not-a-backup");
    throw new Refusal(text.endsWith("}") ? "damaged" : "incomplete");
  }
  if (!isObject(read) || read["format"] !== FORMAT) throw new Refusal("not-a-backup");
  const version = read["version"];
  if (Number.isSafeInteger(version) && version as number > FORMAT_VERSION) throw new Refusal("newer");
  const file = bare(read, DEEPEST) as Record<string, unknown>;
  if (Array.isArray(file["answers"]) && Number.isSafeInteger(file["count"])) {
    if (file["answers"].length < (file["count"] as number)) throw new Refusal("incomplete");
  }
  if (!isBackup(file)) throw new Refusal("damaged");
  return file;
}

/** Reads a file that was chosen. Throws a `Refusal`, before reading where it is too large. */
export async function readBackup(file: Blob): Promise<BackupFile> {
  if (file.size > LARGEST) throw new Refusal("too-large");
  let text: string;
  try {
    text = await file.text();
  } catch {
    throw new Refusal("incomplete"); // taken away, or not all of it is on this device
  }
  return parseBackup(text);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The same value in objects that have no prototype, so that no key means more than itself. */
function bare(value: unknown, depth: number): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (depth === 0) throw new Refusal("damaged");
  if (Array.isArray(value)) return value.map((item) => bare(item, depth - 1));
  const copy: Record<string, unknown> = Object.create(null);
  for (const [key, item] of Object.entries(value)) copy[key] = bare(item, depth - 1);
  return copy;
}

function isBackup(file: Record<string, unknown>): file is Record<string, unknown> & BackupFile {
  const { version, made, count, answers, copies, damaged, sha256: sum } = file as Record<string, unknown>;
  return version === FORMAT_VERSION &&
    typeof made === "string" && !Number.isNaN(Date.parse(made)) &&
    Array.isArray(answers) && count === answers.length && answers.every(isWhole) &&
    new Set(answers.map(({ key }) => key)).size === count &&
    Array.isArray(copies) && copies.every(isFileCopy) &&
    Array.isArray(damaged) && damaged.every(isDamage) &&
    sum === sha256(canonical({ ...file, sha256: undefined }));
}

function isFileCopy(copy: unknown): boolean {
  if (!isObject(copy) || !isWhole(copy["record"])) return false;
  const { id, key, kind, record } = copy as unknown as WholeCopy;
  return (kind === "earlier" || kind === "conflict") && key === record.key &&
    id === `${key}#${record.rev}-${record.writer}`;
}

function isDamage(item: unknown): boolean {
  return isObject(item) && typeof item["key"] === "string" && typeof item["text"] === "string";
}
