/**
 * The route that a reader follows and the pages that they have read, as they are kept: as answers like any other, under
 * keys that no author can give. So they are saved, backed up, brought back and cleared with the answers.
 */

import { type Answer, isEmpty } from "./answer.ts";
import { exerciseOf } from "./keys.ts";
import { isFinished, stateOf } from "./progress.ts";

/** Where the id of the route is kept. */
export const FOLLOWED = "_route/followed";

/** What the ids of these pages begin with, and no exercise's. */
const MARK = "_";
const PAGE = "page:", EXERCISE = "exercise:";

/** One thing to read or to do on a route. */
export interface Stop {
  /** `page:<path of its source>` or `exercise:<id>`. */
  readonly item: string;
  readonly title: string;
  readonly minutes: number;
}

/** Answers by key. */
export type AnswersByKey = ReadonlyMap<string, Answer>;

/** Whether a key is of something that belongs to no exercise, such as a mark that the reader has set. */
export function isMark(key: string): boolean {
  return exerciseOf(key).startsWith(MARK);
}

/** The id of the exercise at a stop; empty where there is a page. */
export function exerciseAt({ item }: Pick<Stop, "item">): string {
  return item.startsWith(EXERCISE) ? item.slice(EXERCISE.length) : "";
}

/** Under which key it is kept that the page of a stop has been read; empty where there is an exercise. */
export function readKey({ item }: Pick<Stop, "item">): string {
  if (!item.startsWith(PAGE)) return "";
  const page = item.slice(PAGE.length).replace(/\.md$/, "").replaceAll("/", "--").replace(/[^\w-]/g, "-");
  return `_read/${page.slice(0, 100)}`;
}

/** The id of the route that is followed; empty where none is. */
export function followedRoute(answers: AnswersByKey): string {
  const kept = answers.get(FOLLOWED);
  return typeof kept === "string" ? kept : "";
}

/** Whether a stop is done: an exercise that is finished, a page that the reader says they have read. */
export function isDone(stop: Pick<Stop, "item">, answers: AnswersByKey): boolean {
  const exercise = exerciseAt(stop);
  if (exercise) return stateOf(exercise, answers) === "finished";
  const read = answers.get(readKey(stop));
  return read !== undefined && !isEmpty(read) && isFinished(read);
}
