/** What a trainee hands in: some answers, in the words that they chose to share. */

import { type Answer, canonical, tidy } from "../answers/answer.ts";
import { sha256 } from "../common/sha256.ts";

/** One answer that is shared. */
export interface SharedAnswer {
  /** `<exercise id>/<prompt id>`, with the entry of a tool. */
  readonly key: string;
  /** Revision of the question that was answered. */
  readonly revision: number;
  /** The question in the words in which it was asked; empty where there was no room for it. */
  readonly question: string;
  readonly value: Answer;
}

/** A hand-in. */
export interface HandIn {
  /** Made by chance, and the same for all that one person hands in to one group. */
  readonly id: string;
  /** Counts what this person has handed in: the higher replaces the lower. */
  readonly number: number;
  /** Empty, unless the person wrote it. */
  readonly name: string;
  readonly answers: readonly SharedAnswer[];
}

/** A hand-in as it came in. */
export interface Received extends HandIn {
  /** The sum of what it said when it came, whatever was taken out of it since. */
  readonly sum: string;
}

/** An id by chance. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(8));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Names what a hand-in says, whatever its number and whichever way it comes: the same words, the same sum. */
export function sumOf({ name, answers }: Pick<HandIn, "name" | "answers">): string {
  const said = answers.map(({ key, revision, value }) => ({ key, revision, value: tidy(value) }));
  said.sort((one, other) => one.key < other.key ? -1 : 1);
  return sha256(canonical({ name, said }));
}
