/** What was there before the last restore: the way back. */

import { readMeta } from "../store/queries.ts";
import type { Store } from "../store/store.ts";
import type { Step } from "./merge.ts";

/** Name under which the way back is kept in the store. */
export const SNAPSHOT = "before-restore";

/** What was there before the last restore. */
export interface Snapshot {
  readonly when: string;
  readonly steps: readonly Step[];
}

/** The way back from the last restore, if there is one. */
export function snapshot(store: Store): Promise<Snapshot | undefined> {
  return readMeta<Snapshot>(store, SNAPSHOT);
}
