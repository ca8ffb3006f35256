/** The backup file: how it is made, and how it is read without trusting it. */

import { canonical, isEmpty } from "../answers/answer.ts";
import { textOf } from "../common/chosen-file.ts";
import { isObject } from "../common/is-object.ts";
import { isWithinBounds } from "../common/json-bounds.ts";
import {
  type AnswerRecord,
  type Copy,
  isValid,
  isValidCopy,
  readable,
  type ValidCopy,
} from "../answers/record.ts";
import type { Wrapped } from "../store/codec.ts";
import { isWrapped } from "../store/encrypted-envelope.ts";
import { Sha256, sha256 } from "../common/sha256.ts";
import { runAtOnce, runInSlices, type Task } from "../common/time-slices.ts";
import type { Contents } from "../answers/contents.ts";

/** What the file says it is. */
export const FORMAT = "alongside-backup";

/** Version of the file's format that this release writes, and the newest that it reads. */
const FORMAT_VERSION = 1;

/** The version of a file with a passphrase: a release that does not know it says that the file is newer. */
export const ENCRYPTED_VERSION = 2;

/** Files larger than this, in bytes, are refused unread. */
export const MAX_BYTES = 5 * 1024 * 1024;

/** How deep the values of a file may lie in each other. */
const MAX_DEPTH = 8;

/** How many values one entry of a file may hold; an answer has at most 2,000 parts. */
const MAX_VALUES = 5000;

/** A backup, read and found whole. */
export interface BackupFile {
  readonly format: string;
  readonly version: number;
  /** When it was made, by the clock of the device. */
  readonly made: string;
  readonly count: number;
  readonly answers: readonly AnswerRecord[];
  readonly copies: readonly ValidCopy[];
  /** What was damaged when the file was made, as far as it could be read. */
  readonly damaged: readonly { readonly key: string; readonly text: string }[];
  readonly sha256: string;
}

/** Why a file is not taken. */
export type Reason = "empty" | "not-a-backup" | "incomplete" | "damaged" | "newer" | "too-large" | "locked";

/** A file that is not taken, with the reason. Nothing else is ever thrown for what a file holds. */
export class Refusal extends Error {
  constructor(readonly reason: Reason) {
    super(reason);
  }
}

/** A backup whose words are encrypted; what is encrypted is a backup as any other. */
export interface EncryptedBackup extends Wrapped {
  readonly format: string;
  readonly version: number;
  readonly made: string;
  readonly sha256: string;
}

/** A whole file that asks for a passphrase before it can be read. */
export class NeedsPassphrase extends Refusal {
  constructor(readonly file: EncryptedBackup) {
    super("locked");
  }
}

function isLockedFile(file: object): file is EncryptedBackup {
  const { made, sha256: sum } = file as EncryptedBackup;
  return typeof made === "string" && !Number.isNaN(Date.parse(made)) && isWrapped(file) &&
    sum === sha256(canonical({ ...file, sha256: undefined }));
}

/** The text of a backup of everything given; `unsaved` are texts that are only in the page, and come first. */
export function buildBackup(contents: Contents, unsaved: readonly AnswerRecord[], made: Date): string {
  return runAtOnce(building(contents, unsaved, made));
}

/** The same, as work that may rest. */
export function* building(
  contents: Contents,
  unsaved: readonly AnswerRecord[],
  made: Date,
): Task<string> {
  const answers = new Map<string, AnswerRecord>();
  for (const record of [...contents.records, ...unsaved]) {
    if (!isEmpty(record.value)) answers.set(record.key, record);
  }
  const replaced = contents.records.filter(({ key, value }) => answers.get(key)?.value !== value);
  const copies: ValidCopy[] = [], broken: Copy[] = [];
  for (const copy of contents.copies) {
    if (isValidCopy(copy)) copies.push(copy);
    else broken.push(copy);
    yield;
  }
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
    ...broken.map(({ key, record }) => ({ key, text: readable(record) })),
  ];
  const write = function* (kept: readonly Copy[]): Task<string> {
    const file = {
      format: FORMAT,
      version: FORMAT_VERSION,
      made: made.toISOString(),
      count: answers.size,
      answers: sorted([...answers.values()], "key"),
      copies: sorted(kept, "id"),
      damaged,
    };
    return JSON.stringify({ ...file, sha256: yield* hashOf(file) }, null, 1);
  };
  const text = yield* write(copies);
  if (new Blob([text]).size <= MAX_BYTES) return text;
  return yield* write(copies.filter(({ kind }) => kind === "conflict"));
}

/** SHA-256 of the canonical JSON of a file without its own `sha256`, entry by entry. */
function* hashOf(file: Readonly<Record<string, unknown>>): Task<string> {
  const hash = new Sha256();
  let before = "{";
  for (const name of Object.keys(file).filter((name) => name !== "sha256").sort()) {
    const value = file[name];
    hash.add(`${before}${JSON.stringify(name)}:`);
    before = ",";
    if (!Array.isArray(value)) {
      hash.add(canonical(value));
      continue;
    }
    hash.add("[");
    for (const [index, entry] of value.entries()) {
      hash.add((index ? "," : "") + canonical(entry));
      yield;
    }
    hash.add("]");
  }
  return hash.add("}").digest();
}

function sorted<T>(list: readonly T[], by: keyof T): T[] {
  return [...list].sort((one, other) => one[by] < other[by] ? -1 : 1);
}

/** Reads the text of a file. Throws a `Refusal`, and nothing else, unless it is a whole backup. */
export function parseBackup(source: string): BackupFile {
  return runAtOnce(parsing(source));
}

/** The same, as work that may rest. */
export function* parsing(source: string): Task<BackupFile> {
  if (new Blob([source]).size > MAX_BYTES) throw new Refusal("too-large");
  const text = source.replace(/^\uFEFF/, "").trim();
  if (!/[^\0]/.test(text)) throw new Refusal("empty");
  const claims = text.startsWith("{") && text.slice(0, 200).includes(`"${FORMAT}"`);
  let read: unknown;
  try {
    if (!(yield* isWithinBounds(text))) throw new RangeError();
    read = JSON.parse(text);
  } catch {
    // Quiet: the refusal says what is wrong with the file.
    if (!claims) throw new Refusal("not-a-backup");
    throw new Refusal(text.endsWith("}") ? "damaged" : "incomplete");
  }
  if (!isObject(read) || read["format"] !== FORMAT) throw new Refusal("not-a-backup");
  const version = read["version"];
  const locked = version === ENCRYPTED_VERSION && "sealed" in read;
  if (Number.isSafeInteger(version) && version as number > FORMAT_VERSION && !locked) {
    throw new Refusal("newer");
  }
  yield;
  const file = yield* bareFile(read);
  if (Array.isArray(file["answers"]) && Number.isSafeInteger(file["count"])) {
    if (file["answers"].length < (file["count"] as number)) throw new Refusal("incomplete");
  }
  if (locked && isLockedFile(file)) throw new NeedsPassphrase(file);
  if (!(yield* isBackup(file))) throw new Refusal("damaged");
  return file as unknown as BackupFile;
}

/** Reads a file that was chosen. Throws a `Refusal`, before reading where it is too large. */
export async function readBackup(file: Blob): Promise<BackupFile> {
  const text = await textOf(file, MAX_BYTES, (why) => {
    throw new Refusal(why);
  });
  return await runInSlices(parsing(text));
}

/** The file in objects that have no prototype, so that no key means more than itself. */
function* bareFile(read: Record<string, unknown>): Task<Record<string, unknown>> {
  const file: Record<string, unknown> = Object.create(null);
  for (const [name, value] of Object.entries(read)) {
    if (!Array.isArray(value)) {
      file[name] = bare(value, MAX_DEPTH - 1);
      continue;
    }
    const entries: unknown[] = file[name] = [];
    for (const entry of value) {
      entries.push(bare(entry, MAX_DEPTH - 2));
      yield;
    }
  }
  return file;
}

/** The same for one entry of a file, which is refused where it holds too much. */
function bare(value: unknown, depth: number, count = { left: MAX_VALUES }): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (depth === 0 || --count.left < 0) throw new Refusal("damaged");
  if (Array.isArray(value)) {
    count.left -= value.length;
    return value.map((item) => bare(item, depth - 1, count));
  }
  const copy: Record<string, unknown> = Object.create(null);
  for (const [key, item] of Object.entries(value)) {
    if (--count.left < 0) throw new Refusal("damaged");
    copy[key] = bare(item, depth - 1, count);
  }
  return copy;
}

function* isBackup(file: Record<string, unknown>): Task<boolean> {
  const { version, made, count, answers, copies, damaged, sha256 } = file;
  const sound = version === FORMAT_VERSION && typeof made === "string" && !Number.isNaN(Date.parse(made)) &&
    Array.isArray(answers) && count === answers.length && Array.isArray(copies) && Array.isArray(damaged);
  if (!sound) return false;
  return (yield* every(answers, isValid)) && (yield* every(copies, isFileCopy)) &&
    (yield* every(damaged, isDamage)) && new Set(answers.map(({ key }) => key)).size === count &&
    sha256 === (yield* hashOf(file));
}

function* every(entries: readonly unknown[], test: (entry: unknown) => boolean): Task<boolean> {
  for (const entry of entries) {
    if (!test(entry)) return false;
    yield;
  }
  return true;
}

function isFileCopy(copy: unknown): boolean {
  if (!isObject(copy) || !isValid(copy["record"])) return false;
  const { id, key, kind, record } = copy as unknown as ValidCopy;
  return (kind === "earlier" || kind === "conflict") && key === record.key &&
    id === `${key}#${record.rev}-${record.writer}`;
}

function isDamage(item: unknown): boolean {
  return isObject(item) && typeof item["key"] === "string" && typeof item["text"] === "string";
}
