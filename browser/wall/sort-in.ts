/** What is taken in: new, the same, changed or older; and which of its answers are to questions as this manual asks them. */

import { type Definition, definitionOf, type Definitions } from "../answers/definitions.ts";
import { exerciseOf } from "../answers/keys.ts";
import type { Received, SharedAnswer } from "../sharing/hand-in.ts";

/** What is on the wall, by the id of the hand-in. */
export type OnWall = ReadonlyMap<string, Received>;

/** How a hand-in stands to what is here. */
export type Standing = "new" | "same" | "changed" | "older";

/** A hand-in with how it stands to what is here. */
export interface Sorted {
  readonly handIn: Received;
  readonly standing: Standing;
}

/** Sorts hand-ins one after the other; whatever their order, of each person the latest is left. */
export function sortIn(received: readonly Received[], here: OnWall): Sorted[] {
  const latest = new Map(here);
  return received.map((handIn) => {
    const standing = standingOf(handIn, latest.get(handIn.id));
    if (standing === "new" || standing === "changed") latest.set(handIn.id, handIn);
    return { handIn, standing };
  });
}

function standingOf(handIn: Received, here: Received | undefined): Standing {
  if (!here) return "new";
  if (handIn.sum === here.sum) return "same";
  // Of two with one number, which two tabs can make, always the same wins.
  const newer = handIn.number > here.number || (handIn.number === here.number && handIn.sum > here.sum);
  return newer ? "changed" : "older";
}

/** The wall with what is new and changed among these. */
export function putUp(sorted: readonly Sorted[], here: OnWall): Map<string, Received> {
  const all = new Map(here);
  for (const { handIn, standing } of sorted) {
    if (standing === "new" || standing === "changed") all.set(handIn.id, handIn);
  }
  return all;
}

/** The questions of this manual, by exercise. */
export type Questions = ReadonlyMap<string, Definitions>;

/** The question of an answer as this manual asks it; undefined where it is not asked, or in other words. */
export function questionOf({ key, revision }: SharedAnswer, questions: Questions): Definition | undefined {
  const definition = definitionOf(questions.get(exerciseOf(key)) ?? null, key);
  return definition?.revision === revision ? definition : undefined;
}

/** A hand-in without answers to questions that this manual does not ask in these words. */
export function ofThisManual(handIn: Received, questions: Questions): Received {
  return { ...handIn, answers: handIn.answers.filter((answer) => questionOf(answer, questions)) };
}
