/** What is kept, as whoever reads the store gets it. */

import type { AnswerRecord, Copy, ValidCopy } from "./record.ts";

/** What is kept of one answer. */
export interface Loaded {
  readonly record: AnswerRecord | null;
  /** Other texts of it that nobody has looked at yet. */
  readonly conflicts: readonly ValidCopy[];
  /** What was found in its place, where that is damaged. */
  readonly damaged: unknown;
}

/** Everything that is kept. */
export interface Contents {
  readonly records: readonly AnswerRecord[];
  readonly copies: readonly Copy[];
  readonly damaged: readonly { readonly key: string; readonly raw: unknown }[];
}
