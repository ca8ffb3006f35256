/** What the pages for running a session keep beside the answers, as far as those who clear a device have to know. */

import { report } from "./report.ts";

/** How the names of all of it begin. */
export const RUNS = "alongside:room";

/** Takes all of it away. */
export function forgetRuns(): void {
  try {
    for (const storage of [localStorage, sessionStorage]) {
      for (const name of Object.keys(storage)) if (name.startsWith(RUNS)) storage.removeItem(name);
    }
  } catch (error) {
    report("storage-refused", error);
  }
}
