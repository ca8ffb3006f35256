/** What pages keep beside the answers, above all those for running a session, as far as those who clear a device have to know. */

import { report } from "./report.ts";

/** How the names of all of it begin. */
export const RUNS = "alongside:room";

/** A plan that is run: what all pages know of it, and the notes that one window has beside it. */
export const PLAN_RUNS = `${RUNS}-plan:`, PLAN_NOTES = `${RUNS}-notes:`;

/** The initials with which somebody has given ratings out; whoever comes next has others. */
export const SIGNED = "alongside:signed";

/** Takes all of it away, here at once, and in other windows as soon as these hear of it. */
export function forgetRuns(): void {
  try {
    for (const storage of [localStorage, sessionStorage]) {
      for (const name of Object.keys(storage)) {
        if (name.startsWith(RUNS) || name === SIGNED) storage.removeItem(name);
      }
    }
  } catch (error) {
    report("storage-refused", error);
  }
}

/** Lets this window forget the notes of runs that another window has forgotten, by now or later. */
export function forgetNotesInTime(): void {
  const look = () => {
    try {
      for (const name of Object.keys(sessionStorage)) {
        const run = name.split(PLAN_NOTES)[1];
        if (run && !localStorage.getItem(PLAN_RUNS + run)) sessionStorage.removeItem(name);
      }
    } catch {
      // Quiet: where the browser keeps nothing, there are no notes.
    }
  };
  look();
  addEventListener("storage", look);
}
