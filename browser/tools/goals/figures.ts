/** The levels of each goal over time, for a notebook: no words, and no name. Pure. */

import type { Entry } from "../../answers/entry.ts";
import { textOf } from "../../answers/parts.ts";
import { likely } from "../../common/dates.ts";
import { reviewsOf } from "./goal.ts";

/** A row for each level of a goal. `person` is left for a number, where the files of several people are put together. */
export function figures(entries: readonly Entry[]): string[][] {
  const rows = entries.flatMap(({ values }, index) =>
    reviewsOf(values).filter(({ level }) => level !== null).map(({ date, level }) => [
      "",
      String(index + 1),
      date === "start" ? date : likely(date),
      String(level),
      textOf(values, "state") || "going",
    ])
  );
  return [["person", "goal", "when", "level", "state"], ...rows];
}
