/** The file of a hand-in, and of a wall that holds several: how it is made, and how it is read without trusting it. */

import { canonical, isAnswer, lengthOf, tidy } from "../answers/answer.ts";
import { isKey } from "../answers/record.ts";
import { textOf } from "../common/chosen-file.ts";
import { isObject } from "../common/is-object.ts";
import { isWithinBounds } from "../common/json-bounds.ts";
import { sha256 } from "../common/sha256.ts";
import { runAtOnce } from "../common/time-slices.ts";
import { type HandIn, type Received, type SharedAnswer, sumOf } from "./hand-in.ts";

/** What a file says it is. */
const FORMAT = "alongside-hand-in", WALL = "alongside-wall", BACKUP = "alongside-backup";

/** Version of the format that this release writes, and the newest that it reads. */
const VERSION = 1;

/** Files larger than this, in bytes, are refused unread: a wall of some thirty people who wrote a lot. */
export const MAX_BYTES = 2 * 1024 * 1024;

/** What one hand-in may hold, and one wall. */
const MOST = { answers: 400, letters: 20_000, name: 80, question: 1000, handIns: 200 };

/** Why a file is not taken. */
export type Reason = "empty" | "not-a-hand-in" | "backup" | "incomplete" | "damaged" | "newer" | "too-large";

/** A file that is not taken, with the reason. Nothing else is ever thrown for what a file holds. */
export class Refusal extends Error {
  constructor(readonly reason: Reason) {
    super(reason);
  }
}

/** A hand-in as JSON on one line, for a code. */
export function handInJson({ id, number, name, answers }: HandIn): string {
  return sealed({ format: FORMAT, version: VERSION, id, number, name, answers });
}

/** The text of a file: words for whoever opens it, and the hand-in. */
export function handInFile(words: string, handIn: HandIn): string {
  return `${words}\n\n${indented(handInJson(handIn))}\n`;
}

/** The text of a file that holds a whole wall. */
export function wallFile(words: string, handIns: readonly Received[]): string {
  return `${words}\n\n${indented(sealed({ format: WALL, version: VERSION, handIns: handIns.map(bare) }))}\n`;
}

/** Bytes of a file for what stands around the hand-ins. */
const AROUND = 4096;

/** A wall in as many parts as it takes for the file of each to be read again, of which nothing is made yet. */
export function wallParts(handIns: readonly Received[]): Received[][] {
  const parts: Received[][] = [];
  let size = Infinity;
  for (const each of handIns) {
    const more = new Blob([JSON.stringify({ handIns: [bare(each)] }, null, 1)]).size;
    const last = parts.at(-1);
    if (last && last.length < MOST.handIns && size + more <= MAX_BYTES - AROUND) {
      last.push(each);
      size += more;
    } else {
      parts.push([each]);
      size = more;
    }
  }
  return parts;
}

/** A hand-in with nothing but what belongs to it. */
function bare({ id, number, name, answers, sum }: Received): Received {
  return { id, number, name, answers, sum };
}

function sealed(file: object): string {
  return JSON.stringify({ ...file, sha256: sha256(canonical(file)) });
}

function indented(json: string): string {
  return JSON.stringify(JSON.parse(json), null, 1);
}

/** Reads a text: each hand-in in it, or all of a wall. Throws a `Refusal`, and nothing else. */
export function parseHandIns(source: string): Received[] {
  if (new Blob([source]).size > MAX_BYTES) throw new Refusal("too-large");
  if (!/[^\s\0]/.test(source)) throw new Refusal("empty");
  if (source.includes(`"${BACKUP}"`)) throw new Refusal("backup");
  const texts = [...objectsIn(source)].filter(claims);
  if (!texts.length) throw new Refusal("not-a-hand-in");
  return texts.flatMap((text) => {
    let read: unknown;
    try {
      if (!runAtOnce(isWithinBounds(text))) throw new RangeError();
      read = JSON.parse(text);
    } catch {
      // Quiet: the refusal says what is wrong with the file.
      throw new Refusal(/\}\s*$/.test(text) ? "damaged" : "incomplete");
    }
    return handInsOf(read);
  });
}

function claims(text: string): boolean {
  return text.includes(`"${FORMAT}"`) || text.includes(`"${WALL}"`);
}

/**
 * The objects of JSON in a text. Whatever stands around them is words for people. Mail and chat put signs in front of
 * lines, none of which can begin within words of JSON, and words of their own behind.
 */
function* objectsIn(source: string): Generator<string> {
  const text = source.replace(/^[\s\uFEFF>]+/gm, "");
  const begins = /^\{|\{(?=\s*"format")/gm;
  while (begins.exec(text)) {
    const from = begins.lastIndex - 1;
    const end = endOf(text, from);
    yield unwrapped(text.slice(from, end));
    begins.lastIndex = end;
  }
}

/** JSON whose words mail has broken into lines: in it, only a space can have been where a line ends within words. */
function unwrapped(json: string): string {
  return json.replace(/"(?:[^"\\]|\\.)*"/gs, (words) => words.replace(/ ?\r?\n/g, " "));
}

/** Where an object of JSON ends: behind the last of its brackets, or with the text. */
function endOf(text: string, from: number): number {
  const signs = /"(?:[^"\\]|\\.)*"?|[{}]/gs;
  signs.lastIndex = from;
  let deep = 0;
  for (let found; (found = signs.exec(text));) {
    if (found[0] === "{") deep++;
    else if (found[0] === "}" && !--deep) return signs.lastIndex;
  }
  return text.length;
}

function handInsOf(read: unknown): Received[] {
  if (!isObject(read) || (read["format"] !== FORMAT && read["format"] !== WALL)) {
    throw new Refusal("not-a-hand-in");
  }
  const { version, sha256: sum, ...file } = read;
  if (Number.isSafeInteger(version) && version as number > VERSION) throw new Refusal("newer");
  if (version !== VERSION || sum !== sha256(canonical({ ...file, version }))) throw new Refusal("damaged");
  if (file["format"] === FORMAT) return [handInOf(file, false)];
  const handIns = file["handIns"];
  if (!Array.isArray(handIns) || handIns.length > MOST.handIns) throw new Refusal("damaged");
  const all = handIns.map((each) => handInOf(each, true));
  if (new Set(all.map(({ id }) => id)).size < all.length) throw new Refusal("damaged");
  return all;
}

/** A hand-in made anew of what a file says, so that nothing comes along that nobody asked for. */
function handInOf(raw: unknown, onWall: boolean): Received {
  if (!isObject(raw)) throw new Refusal("damaged");
  const { id, number, name, answers, sum } = raw;
  const sound = typeof id === "string" && /^[0-9a-f]{16}$/.test(id) && isCount(number, 10_000) &&
    typeof name === "string" && name.length <= MOST.name &&
    Array.isArray(answers) && (onWall || answers.length > 0) && answers.length <= MOST.answers &&
    (!onWall || (typeof sum === "string" && /^[0-9a-f]{64}$/.test(sum)));
  if (!sound) throw new Refusal("damaged");
  const shared = answers.map(answerOf);
  if (new Set(shared.map(({ key }) => key)).size < shared.length) throw new Refusal("damaged");
  const handIn = { id, number, name: name.trim(), answers: shared };
  return { ...handIn, sum: onWall ? sum as string : sumOf(handIn) };
}

function answerOf(raw: unknown): SharedAnswer {
  if (!isObject(raw)) throw new Refusal("damaged");
  const { key, revision, question = "", value } = raw;
  const sound = isKey(key) && isCount(revision, 10_000) && typeof question === "string" &&
    question.length <= MOST.question && isAnswer(value) && lengthOf(value) <= MOST.letters;
  if (!sound) throw new Refusal("damaged");
  return { key, revision, question, value: tidy(value) };
}

function isCount(value: unknown, most: number): value is number {
  return Number.isSafeInteger(value) && value as number > 0 && value as number <= most;
}

/** Reads a file that was chosen. Throws a `Refusal`, before reading where it is too large. */
export async function readHandIns(file: Blob): Promise<Received[]> {
  const text = await textOf(file, MAX_BYTES, (why) => {
    throw new Refusal(why);
  });
  return parseHandIns(text);
}
