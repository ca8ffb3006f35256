/** What was there before the last restore: the way back. */

import { readMeta } from "../store/queries.ts";
import type { Store } from "../store/store.ts";
import type { Copy } from "../answers/record.ts";
import type { Step } from "./merge.ts";

/** Name under which the way back is kept in the store. */
export const SNAPSHOT = "before-restore";

/** What was done for one answer. */
export interface Written extends Step {
  /** Copies that were here before, and that nobody had to be told of then. */
  readonly replaced?: readonly Copy[];
}

/** What was there before the last restore. */
export interface Snapshot {
  readonly when: string;
  readonly steps: readonly Written[];
}

/** The way back from the last restore, if there is one. */
export function snapshot(store: Store): Promise<Snapshot | undefined> {
  return readMeta<Snapshot>(store, SNAPSHOT);
}
