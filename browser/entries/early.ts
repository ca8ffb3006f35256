/** In the head of every page, before anything is drawn: what the reader prefers, and that scripts run. */

import { apply, colourBars, KEY, parse } from "../site/reading/preferences.ts";

const page = document.documentElement;

function applyKept(): void {
  try {
    apply(parse(localStorage.getItem(KEY)), page);
  } catch {
    // Quiet, as it holds up the page, and the panel says so where somebody chooses. The browser refuses to keep anything: what was chosen on this page stays as it is.
  }
  colourBars(page.getAttribute("data-al-scheme"));
}

page.setAttribute("data-al-js", "");
applyKept();
// Once all of the head is there; changed in another tab; changed on a later page, from which the reader came back to this one.
addEventListener("storage", applyKept);
addEventListener("pageshow", applyKept);
