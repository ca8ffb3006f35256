/** How many answers somebody has, and what else is kept: counted as My workbook counts them. */

import { isEmpty } from "./answer.ts";
import { exerciseOf, finishedKey, GRIDS, isEntryOf } from "./keys.ts";
import { isPlanKey } from "./own-plan.ts";
import type { AnswerRecord, Copy } from "./record.ts";
import { isMark } from "./route.ts";

/** What is kept, by its sorts. */
export interface Counted {
  readonly answers: number;
  readonly plans: number;
  readonly grids: number;
  /** Marks on routes and pages, and exercises that are finished. */
  readonly marks: number;
  /** What was deleted, and of which earlier versions are kept. */
  readonly deleted: number;
}

/** Counts what is kept; what is empty is none of it, but for its earlier versions. */
export function counted(records: readonly AnswerRecord[], copies: readonly Copy[] = []): Counted {
  const keys = records.filter(({ value }) => !isEmpty(value)).map(({ key }) => key), there = new Set(keys);
  const plans = keys.filter(isPlanKey).length;
  const grids = keys.filter((key) => isEntryOf(GRIDS, key)).length;
  const marks = keys.filter(isTick).length;
  // A tick that was taken away is nothing that somebody has deleted.
  const deleted = new Set(copies.map(({ key }) => key).filter((key) => !there.has(key) && !isTick(key))).size;
  return { answers: keys.length - plans - grids - marks, plans, grids, marks, deleted };
}

function isTick(key: string): boolean {
  return key === finishedKey(exerciseOf(key)) || isMark(key) && !isPlanKey(key) && !isEntryOf(GRIDS, key);
}
