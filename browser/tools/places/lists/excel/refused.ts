/** Why a workbook was not read. */

/** Each has a sentence that says what to do (lists/words.ts). */
export type Reason =
  | "damaged"
  | "too-much"
  | "password"
  | "old-excel"
  | "binary-excel"
  | "open-document"
  | "numbers"
  | "not-a-list"
  | "web-page"
  | "no-sheet";

/** Thrown where a workbook cannot be read. */
export class Refused extends Error {
  readonly reason: Reason;

  constructor(reason: Reason) {
    super(reason);
    this.reason = reason;
  }
}
