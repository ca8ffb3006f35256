/** When a sitting was last seen in a tab: what was closed long ago, and is opened again, is no longer of it. */

import { report } from "../common/report.ts";
import { NAME } from "./session-key-channel.ts";

/** Where a tab notes when the sitting was last seen in it, and how long its history was then. */
const SEEN = "alongside-seen";

/**
 * How long after that a tab may come back, and how often it is noted, in milliseconds. A phone that closes a page while
 * its reader is at lunch costs no words.
 */
const GRACE = 2 * 3_600_000, OFTEN = 60_000;

/**
 * Whether what the page before has left is of the same sitting. A browser that opens again what was closed brings
 * sessionStorage back, too, and how long the tab was away is all that tells. Somebody who looked at another site
 * meanwhile has made its history longer, and a browser that had put the tab to sleep loads it anew or says so.
 */
export function isSameSitting(): boolean {
  const [at, length] = (sessionStorage.getItem(SEEN) ?? "").split(" ").map(Number);
  if (!at || Date.now() - at < GRACE || length !== history.length) return true;
  const [entry] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
  return entry?.type === "reload" || (document as { readonly wasDiscarded?: boolean }).wasDiscarded === true;
}

/** Leaves nothing of a key in this tab. */
export function forgetLeft(): void {
  for (const name of [NAME, SEEN]) sessionStorage.removeItem(name);
}

let isNoting = false;

/** Notes from now on that the sitting is seen in this tab. */
export function noteSitting(): void {
  const note = () => {
    try {
      // Not where the sitting is over.
      if (sessionStorage.getItem(NAME)) sessionStorage.setItem(SEEN, `${Date.now()} ${history.length}`);
    } catch (error) {
      report("storage-refused", error);
    }
  };
  note();
  if (isNoting) return;
  isNoting = true;
  addEventListener("pagehide", note);
  setInterval(note, OFTEN);
}
