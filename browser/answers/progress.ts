/**
 * How far a reader has come with an exercise: one rule for every place that says so.
 *
 * Started: something is written in it. Finished: the reader has said so, with the box at its end.
 * All questions answered is no end of thinking, and nobody has to answer all of them, so nothing is counted here.
 */

import { type Answer, isEmpty } from "./answer.ts";
import { finishedKey } from "./keys.ts";

/** What a card can say of an exercise; the empty one is “not started”, which nobody needs to be told. */
export type State = "" | "started" | "finished";

/** Whether the box at the end of an exercise is ticked; what stands beside it alone is no tick. */
export function isFinished(answer: Answer): boolean {
  return typeof answer === "string" ? !isEmpty(answer) : answer["yes"] === true;
}

/** The state of an exercise, from all its answers by key; those of other exercises may be among them. */
export function stateOf(exercise: string, answers: ReadonlyMap<string, Answer>): State {
  const finished = answers.get(finishedKey(exercise));
  if (finished !== undefined && isFinished(finished)) return "finished";
  for (const [key, answer] of answers) {
    if (key !== finishedKey(exercise) && key.startsWith(`${exercise}/`) && !isEmpty(answer)) return "started";
  }
  return "";
}
