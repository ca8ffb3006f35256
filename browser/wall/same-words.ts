/** The same words stand once, with how often they were said. */

import { type Answer, canonical } from "../answers/answer.ts";
import { sorted } from "../answers/parts.ts";
import { foldText } from "../common/fold-text.ts";
import { type Said, shuffled } from "./group.ts";

/** Something that somebody said, or one row of it. */
export interface Words {
  readonly said: Said;
  readonly row: string;
  readonly value: Answer;
}

/** What somebody said as one. */
export function wholeOf(said: Said): Words {
  return { said, row: "", value: said.value };
}

/** What somebody said, row by row. */
export function rowsOf(said: Said): Words[] {
  if (typeof said.value === "string") return [wholeOf(said)];
  const parts = said.value;
  return sorted(Object.keys(parts)).map((row) => ({
    said,
    row,
    value: parts[row] === true ? row : parts[row]!,
  }));
}

/** Those that say the same together; what was said most often first, the rest by chance. */
export function sameWords(words: readonly Words[]): Words[][] {
  const together = new Map<string, Words[]>();
  for (const each of shuffled(words)) {
    const key = typeof each.value === "string" ? folded(each.value) : canonical(each.value);
    together.set(key, [...together.get(key) ?? [], each]);
  }
  return [...together.values()].sort((one, other) => other.length - one.length);
}

/** A letter with the apostrophe after it within a word, which makes it another one: I’ll and ill, we’re and were. */
const WITHIN = /(\p{L}\p{M}*)['‘’`´ʼ′＇](?=\p{L})/gu;

function folded(words: string): string {
  return foldText(words.replace(WITHIN, "$1-")).trim();
}
