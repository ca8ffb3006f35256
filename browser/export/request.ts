/** What somebody wants to take away. */

import type { Wanted } from "../page/export-buttons.ts";
import type { Kept, KeptByKey } from "../answers/by-exercise.ts";

/** One exercise, or as many as were chosen of the whole workbook. */
export interface Wish {
  readonly wanted: readonly Wanted[];
  /** Whether they are taken as a workbook, with a page for its title. */
  readonly whole: boolean;
  readonly withEarlier: boolean;
  readonly kept: ReadonlyMap<string, KeptByKey>;
  /** What is kept under exercises that the manual has no more. */
  readonly strangers: readonly Kept[];
}
