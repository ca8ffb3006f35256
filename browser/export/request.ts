/** What somebody wants to take away. */

import type { ExportItem } from "../page/export-buttons.ts";
import type { AnswerHistory, HistoryByKey } from "../answers/by-exercise.ts";

/** One exercise, or as many as were chosen of the whole workbook. */
export interface ExportRequest {
  readonly wanted: readonly ExportItem[];
  /** Whether they are taken as a workbook, with a page for its title. */
  readonly whole: boolean;
  readonly withEarlier: boolean;
  readonly kept: ReadonlyMap<string, HistoryByKey>;
  /** What is kept under exercises that the manual has no more. */
  readonly orphans: readonly AnswerHistory[];
}
