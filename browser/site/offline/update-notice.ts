/**
 * Tells the reader of a newer version of the manual, which is on this device and waits to be taken.
 *
 * Nothing changes under a reader's hands: only who presses the button gets a new page. Pages in other tabs save what
 * stands in them, and go on with the version that they are of.
 */

import { announce } from "../../common/announce.ts";
import { button, el } from "../../common/dom.ts";
import { loadStyles } from "../../common/load-styles.ts";
import { flushUnsaved, saveAll } from "../../common/save-all.ts";
import { register, registered } from "./registration.ts";
import * as say from "./words.ts";
import { report } from "../../common/report.ts";

/** How often a page that stays open looks for a newer version, in milliseconds. */
const HOUR = 3_600_000;

/** How long taking a new version waits for what is not saved yet, in milliseconds. */
const TIMEOUT = 3000;

/**
 * How long it then waits for the newer worker, in milliseconds. A browser changes workers when the older one has
 * nothing left to answer: a download that goes by it can hold that up for minutes.
 */
const CHANGE_TIMEOUT = 5000;

/** How often the worker is asked again: a browser may have found the older one busy just then, in milliseconds. */
const ASK_AGAIN = 500;

const POSTPONED = "al-later";

let bar: HTMLElement | null = null;
let taking = false;
/** Whether the reader has been told that the newer version comes later. */
let held = false;

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
    else tellUpdated();
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
  if (state.dataset.state === "taking") return; // pressed twice
  const tell = (name: "taking" | "unsaved" | "held", words: string) => {
    state.dataset.state = name;
    state.textContent = words;
  };
  tell("taking", say.takingIt);
  if (!await saveAll(TIMEOUT)) return tell("unsaved", say.notSaved);
  taking = true;
  held = false;
  for (const until = Date.now() + CHANGE_TIMEOUT; Date.now() < until;) {
    // Taken by now, by this tab or by another one.
    if (!found.waiting) return location.reload();
    found.waiting.postMessage("use");
    await new Promise((resolve) => setTimeout(resolve, ASK_AGAIN));
  }
  // From now on nothing changes under the reader's hands: the page only hears of it.
  taking = false;
  held = true;
  tell("held", say.notReady);
}

/** The newer version has been taken, in another tab or late: this one goes on with its own. */
function tellUpdated(): void {
  flushUnsaved();
  bar?.remove();
  const close = () => bar?.remove();
  const words = held ? say.takenLate : say.takenElsewhere;
  show(el("p", {}, words), el("p", {}, button(say.close, close)));
  announce(words);
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
