/**
 * Notes in `localStorage`, for what must be written down before a page is gone.
 *
 * A transaction of IndexedDB that has to wait, for one of another tab or for the disk, is thrown away with its page.
 * `localStorage` takes in at once what it is given.
 */

import { report } from "../common/report.ts";

const PREFIX = "alongside:";

/** The note that names, by chance, when a workbook was last locked. */
export const LAST_LOCK = "locked";

/** How the names begin of notes of a page that closes while something is being chosen for the group: `sharing/draft.ts`. */
export const STAGED_DRAFT = "hand-in-draft#";

/** Puts a note under a name; without one, takes away what is there. */
export function writeNote(name: string, note?: string): void {
  try {
    if (note) localStorage.setItem(PREFIX + name, note);
    else localStorage.removeItem(PREFIX + name);
  } catch (error) {
    report("storage-refused", error);
  }
}

/** All notes whose names begin so; none where the browser keeps nothing. */
export function readNotes(start: string): [name: string, note: string][] {
  try {
    return Object.entries(localStorage).filter(([name]) => name.startsWith(PREFIX + start))
      .map(([name, note]) => [name.slice(PREFIX.length), note]);
  } catch (error) {
    report("storage-refused", error);
    return [];
  }
}
