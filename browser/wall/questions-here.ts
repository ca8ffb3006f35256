/** The questions of this manual for what has been handed in, fetched as they are needed. */

import { type Definitions, fetchDefinitions } from "../answers/definitions.ts";
import { exerciseOf } from "../answers/keys.ts";
import { fetchTitles } from "../answers/titles.ts";
import type { HandIn } from "../sharing/hand-in.ts";

let titles: ReadonlyMap<string, string> = new Map();

/** The title of an exercise; its id where the manual has none of that name. */
export function titleOf(exercise: string): string {
  return titles.get(exercise) ?? exercise;
}

/** The questions of every exercise in these, in the order of the manual. Nothing is fetched that it does not have. */
export async function fetchQuestions(handIns: Iterable<HandIn>): Promise<Map<string, Definitions>> {
  if (!titles.size) titles = await fetchTitles();
  const named = new Set([...handIns].flatMap(({ answers }) => answers.map(({ key }) => exerciseOf(key))));
  const ids = [...titles.keys()].filter((id) => named.has(id));
  const found = await Promise.all(ids.map(fetchDefinitions));
  return new Map(ids.flatMap((id, index) => found[index] ? [[id, found[index]]] : []));
}
