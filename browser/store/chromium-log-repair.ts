/**
 * Guards what is kept against a fault of Chromium.
 *
 * Chromium appends what a site keeps to a log. Where the browser or the machine dies in the midst of that, the log ends
 * in half a piece. The next start reads it well and goes on behind the half piece. The start after that finds damage in
 * the middle of the log, and throws away everything that the site has kept, without a word. Removing a database, even
 * one with nothing in it, makes Chromium begin a new log: see decisions/0022-half-a-piece.md.
 */

import { report } from "../common/report.ts";

/** Holds nothing, and is there for some milliseconds. */
const NAME = "alongside-mend";

/** Makes the browser begin a new log, where it has this fault. */
export function repairLog(): void {
  if (!/ (Headless)?Chrom(e|ium)\//.test(navigator.userAgent)) return;
  try {
    const opening = indexedDB.open(NAME);
    opening.onsuccess = () => {
      opening.result.close();
      indexedDB.deleteDatabase(NAME);
    };
  } catch (error) {
    report("storage-refused", error);
    // What refuses this has refused the answers as well.
  }
}
