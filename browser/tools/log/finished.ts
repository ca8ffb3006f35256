/** The exercises that a reader has ticked as finished, as the learning record counts them. */

import { exerciseOf, finishedKey } from "../../answers/keys.ts";
import { isFinished } from "../../answers/progress.ts";
import type { AnswerRecord } from "../../answers/record.ts";
import { asParts } from "../../exercise/controls.ts";
import { dayOf, likely } from "../../common/dates.ts";
import { textOf } from "../../answers/parts.ts";
import { readMinutes } from "./minutes.ts";

/** One exercise that is finished. */
export interface Finished {
  readonly exercise: string;
  /** Empty where the manual has no such exercise any more. */
  readonly title: string;
  /** The day of the calendar that the reader has given, or on which the box was ticked. */
  readonly date: string;
  /** What the reader has given; 0 where they gave nothing, and null where it is not plain how many are meant. */
  readonly minutes: number | null;
}

/**
 * What is finished among these answers, between two days of the calendar, the oldest first; an empty day is no bound. A
 * date that cannot be meant may be of any time: it is missing in none, and stands last.
 */
export function finishedOf(
  records: readonly AnswerRecord[],
  titles: ReadonlyMap<string, string>,
  from: string,
  to: string,
): Finished[] {
  return records
    .filter(({ key, value }) => key === finishedKey(exerciseOf(key)) && isFinished(value))
    .map(({ key, value, updated }) => {
      const exercise = exerciseOf(key), parts = asParts(value), day = textOf(parts, "on");
      return {
        exercise,
        title: titles.get(exercise) ?? "",
        date: /^\d{4,6}-\d\d-\d\d$/.test(day) ? day : dayOf(new Date(updated)),
        minutes: readMinutes(textOf(parts, "minutes")),
      };
    })
    .filter(({ date }) => !likely(date) || ((!from || date >= from) && (!to || date <= to)))
    .sort((one, other) => orderOf(one) < orderOf(other) ? -1 : orderOf(one) > orderOf(other) ? 1 : 0);
}

function orderOf({ date }: Finished): string {
  return likely(date) || "9999";
}
