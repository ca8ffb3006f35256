/** What is on the wall, question by question, in the order of the manual; who said what is left behind. */

import { type Answer, isEmpty } from "../answers/answer.ts";
import { type Definition, readDefinition } from "../answers/definitions.ts";
import { exerciseOf, promptKey } from "../answers/keys.ts";
import type { Received } from "../sharing/hand-in.ts";
import { questionOf, type Questions } from "./sort-in.ts";

/** One answer on the wall; `owner` is for taking it down, and is never shown. */
export interface Said {
  readonly owner: string;
  readonly key: string;
  readonly value: Answer;
}

/** A question with all that was said to it. */
export interface Asked {
  readonly id: string;
  readonly exercise: string;
  readonly question: string;
  readonly definition: Definition;
  /** Whether this manual asks it, in these words. */
  readonly isOurs: boolean;
  readonly said: readonly Said[];
}

/** Every question to which something was said; those that this manual does not ask so come last. */
export function groupByQuestion(handIns: Iterable<Received>, questions: Questions): Asked[] {
  const found = new Map<string, Asked & { said: Said[] }>();
  for (const { id: owner, answers } of handIns) {
    for (const answer of answers) {
      if (isEmpty(answer.value)) continue;
      const prompt = promptKey(answer.key), definition = questionOf(answer, questions);
      const id = definition ? prompt : `${prompt}#${answer.revision}`;
      const asked = found.get(id) ?? {
        id,
        exercise: exerciseOf(prompt),
        question: definition?.question ?? (answer.question || prompt),
        definition: definition ?? readDefinition({}),
        isOurs: !!definition,
        said: [],
      };
      asked.said.push({ owner, key: answer.key, value: answer.value });
      found.set(id, asked);
    }
  }
  const exercises = [...questions.keys()];
  const order = [...questions.values()].flatMap((each) => [...each.keys()]);
  const place = ({ id, exercise, isOurs }: Asked) => {
    if (isOurs) return order.indexOf(id);
    return exercises.includes(exercise) ? order.length + exercises.indexOf(exercise) : Infinity;
  };
  return [...found.values()].sort((one, other) => place(one) - place(other) || (one.id < other.id ? -1 : 1));
}

/** How many people have said something to a question. */
export function people(said: readonly Said[]): number {
  return new Set(said.map(({ owner }) => owner)).size;
}

/** The same in an order by chance, so that it does not show who is who from one question to the next. */
export function shuffled<T>(items: readonly T[]): T[] {
  const mixed = [...items];
  for (let at = mixed.length - 1; at > 0; at--) {
    const other = Math.floor(Math.random() * (at + 1));
    [mixed[at], mixed[other]] = [mixed[other]!, mixed[at]!];
  }
  return mixed;
}
