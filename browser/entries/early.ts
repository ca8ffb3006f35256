/** In the head of every page, before anything is drawn: what the reader prefers, that scripts run, and if more may come. */

import { apply, colourBars, KEY, parse } from "../site/reading/preferences.ts";

const page = document.documentElement;

function applyKept(): void {
  page.setAttribute("data-al-js", document.readyState);
  try {
    apply(parse(localStorage.getItem(KEY)), page);
  } catch {
    // Quiet, as it holds up the page, and the panel says so where somebody chooses. The browser refuses to keep anything: what was chosen on this page stays as it is.
  }
  colourBars(page.getAttribute("data-al-scheme"));
}

/** By then, in milliseconds, a connection that has stalled brings no script any more. */
const STALLED = 60_000;

applyKept();
setTimeout(applyKept, STALLED);
// Once all of the page is there; changed in another tab; changed on a later page, from which the reader came back to this one.
addEventListener("storage", applyKept);
addEventListener("pageshow", applyKept);
