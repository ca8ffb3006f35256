/**
 * A run that the planner hands over: its own page has the plan, and these pages ask no store for it.
 *
 * What the group sees stands in localStorage, for the page of the screen. What whoever leads it says stands in the
 * sessionStorage of their window alone, and is gone with it.
 */

import { PLAN_NOTES as NOTES, PLAN_RUNS as RUN } from "../../common/forget-runs.ts";
import { report } from "../../common/report.ts";
import { keyOf, type Wanted } from "./address.ts";
import type { Planned } from "./run.ts";
import type { SessionNotes } from "./notes-data.ts";

/** What the group sees of a day of a plan. */
export interface HandedRun {
  readonly title: string;
  readonly start: number;
  readonly finish: number | null;
  readonly stretches: readonly Planned[];
}

/** Hands a run over to the pages for the room. Returns whether the browser keeps it. */
export function handOver(wanted: Wanted, run: HandedRun, notes: SessionNotes): boolean {
  try {
    localStorage.setItem(RUN + keyOf(wanted), JSON.stringify(run));
    sessionStorage.setItem(NOTES + keyOf(wanted), JSON.stringify(notes));
    return true;
  } catch (error) {
    report("storage-refused", error);
    return false;
  }
}

/** The run that was handed over; null where there is none. */
export function takeRun(wanted: Wanted): HandedRun | null {
  return parsed<HandedRun>(() => localStorage.getItem(RUN + keyOf(wanted)));
}

/** Calls this whenever another window has handed the run over anew, and it is another plan. */
export function watchRun(wanted: Wanted, changed: () => void): void {
  addEventListener("storage", ({ key }) => {
    if (key === RUN + keyOf(wanted)) changed();
  });
}

/** The notes that were handed over to this window; undefined where there are none. */
export function takeNotes(wanted: Wanted): SessionNotes | undefined {
  return parsed<SessionNotes>(() => sessionStorage.getItem(NOTES + keyOf(wanted))) ?? undefined;
}

/** Begins the page of a plan anew, without it, when another window clears what is kept on this device. */
export function leaveWhenForgotten(wanted: Wanted): void {
  if (wanted.kind !== "plan") return;
  const look = () => {
    if (!takeRun(wanted)) location.reload();
  };
  addEventListener("storage", look);
  addEventListener("pageshow", look);
}

/** Forgets the notes in a window that was opened for the screen: it began with a copy of what its opener had. */
export function forgetNotes(wanted: Wanted): void {
  if (!opener) return;
  try {
    sessionStorage.removeItem(NOTES + keyOf(wanted));
  } catch (error) {
    report("storage-refused", error);
  }
}

function parsed<T>(read: () => string | null): T | null {
  try {
    return JSON.parse(read() ?? "null");
  } catch (error) {
    report("storage-refused", error);
    return null;
  }
}
