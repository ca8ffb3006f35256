/** An entry of a tool. */

import type { Parts } from "./answer.ts";

/** An entry of a tool as paper and summaries need it. */
export interface Entry {
  readonly id: string;
  readonly values: Parts;
  /** When it was last saved, by the clock of the device; to be shown, never to decide by. */
  readonly updated: string;
}
