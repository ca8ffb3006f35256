/**
 * Tells the reader of a newer version of the manual, which is on this device and waits to be taken.
 *
 * Nothing changes under a reader's hands: only who presses the button gets a new page. Pages in other tabs save what
 * stands in them, and go on with the version that they are of.
 */

import { announce, button, el } from "../../common/dom.ts";
import { loadStyles } from "../../common/load-styles.ts";
import { flushUnsaved, saveAll } from "../../common/save-all.ts";
import { register, registered } from "./registration.ts";
import * as say from "./words.ts";
import { report } from "../../common/report.ts";

/** How often a page that stays open looks for a newer version, in milliseconds. */
const HOUR = 3_600_000;

/** How long taking a new version waits for what is not saved yet, in milliseconds. */
const TIMEOUT = 3000;

const POSTPONED = "al-later";

let bar: HTMLElement | null = null;
let taking = false;

/** Looks after the version that is kept; begins to keep one where the manual runs as an app. */
export async function watchForUpdates(): Promise<void> {
  const found = await registered() ?? (navigator.serviceWorker.controller ? undefined : await register());
  if (!found) return;
  if (found.waiting) offerUpdate(found);
  const follow = () => {
    const coming = found.installing;
    coming?.addEventListener("statechange", () => {
      if (coming.state === "installed" && found.active) offerUpdate(found);
    });
  };
  follow(); // opening this page may have set it off already
  found.addEventListener("updatefound", follow);
  let looked = Date.now();
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState !== "visible" || Date.now() - looked < HOUR) return;
    looked = Date.now();
    found.update().catch(() => {}); // Quiet: no connection: next time
  });
  navigator.serviceWorker.addEventListener("controllerchange", () => {
    if (taking) location.reload();
    else tellUpdatedElsewhere();
  });
}

/** Offers the version that waits, unless the reader has put that off in this tab. */
function offerUpdate(found: ServiceWorkerRegistration): void {
  if (bar || postponed()) return;
  const state = el("p");
  state.setAttribute("role", "status");
  const later = () => {
    postponed(true);
    bar?.remove();
  };
  show(
    el("p", {}, say.newer),
    el(
      "p",
      {},
      button(say.useIt, () => void applyUpdate(found, state), "al-button al-button--main"),
      " ",
      button(say.later, later),
    ),
    state,
  );
  announce(say.newer);
}

async function applyUpdate(found: ServiceWorkerRegistration, state: HTMLElement): Promise<void> {
  state.textContent = say.takingIt;
  if (!await saveAll(TIMEOUT)) {
    state.textContent = say.notSaved;
    return;
  }
  taking = true;
  // Another tab may have taken it in the meantime.
  if (found.waiting) found.waiting.postMessage("use");
  else location.reload();
}

/** Another tab has taken the newer version: this one goes on with its own. */
function tellUpdatedElsewhere(): void {
  flushUnsaved();
  bar?.remove();
  const close = () => bar?.remove();
  show(el("p", {}, say.takenElsewhere), el("p", {}, button(say.close, close)));
  announce(say.takenElsewhere);
}

function show(...words: Node[]): void {
  loadStyles("kept").catch(() => {}); // Quiet, as `loadScript` has said so: plain, but of use
  bar = el("section", { className: "al-newer al-screen md-typeset" }, ...words);
  bar.setAttribute("aria-label", say.newerTitle);
  document.body.append(bar);
}

/** Whether the reader wants to be left alone about it until the tab is closed. */
function postponed(now?: boolean): boolean {
  try {
    if (now) sessionStorage.setItem(POSTPONED, "yes");
    return sessionStorage.getItem(POSTPONED) !== null;
  } catch (error) {
    report("storage-refused", error);
    return false; // asked again on the next page
  }
}
