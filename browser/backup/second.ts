/** A plan or a grid of a backup as a second one beside that of this device: they stand in lists, and have no other versions. */

import { isAnswer } from "../answers/answer.ts";
import { entryKey, GRIDS, isEntryOf } from "../answers/keys.ts";
import { isPlanKey, PLANS } from "../answers/own-plan.ts";
import { type AnswerRecord, isKey, withChecksum } from "../answers/record.ts";
import { clipped } from "../common/clip.ts";
import { isObject } from "../common/is-object.ts";
import { sha256 } from "../common/sha256.ts";
import * as say from "./words.ts";

/** Names longer than this are cut, as no plan takes a longer one. */
const LONGEST = 200;

/** The second one, under a key and a name that tell the two apart; null of what is neither, or cannot be read. */
export function asSecond(record: AnswerRecord): AnswerRecord | null {
  const { key, rev, writer } = record;
  const prompt = isPlanKey(key) ? PLANS : isEntryOf(GRIDS, key) ? GRIDS : null;
  if (!prompt) return null;
  // The same backup gives the same key, so that it makes no third one when it is restored again.
  const id = `${key.slice(entryKey(prompt, "").length)}-${sha256(`${rev} ${writer}`).slice(0, 8)}`;
  const value = prompt === PLANS ? secondPlan(record.value, id) : secondGrid(record.value);
  const second = entryKey(prompt, id);
  return isAnswer(value) && isKey(second) ? withChecksum({ ...record, key: second, value }) : null;
}

function secondPlan(value: unknown, id: string): unknown {
  try {
    const plan: unknown = JSON.parse(String(value));
    return isObject(plan) ? JSON.stringify({ ...plan, id, title: nameOf(plan["title"]) }) : null;
  } catch {
    return null; // Quiet: it is kept as another version of what is here
  }
}

function secondGrid(value: unknown): unknown {
  return isObject(value) ? { ...value, name: nameOf(value["name"]) } : null;
}

function nameOf(name: unknown): string {
  const words = typeof name === "string" ? name.trim() : "";
  return words
    ? `${clipped(words, LONGEST - say.fromBackup.length - 3)} (${say.fromBackup})`
    : say.fromBackup;
}
