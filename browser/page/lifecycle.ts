/** The life of a page with something to fill in: it is hidden, left, put away for the way back, and shown again. */

import { isLeaving } from "../common/leaving.ts";
import { loadScript } from "../common/load-script.ts";
import { load } from "../common/on-demand.ts";
import { report } from "../common/report.ts";
import { isWebKit, keepFilled } from "../common/keep-filled.ts";
import { stopOpen } from "../store/open-transactions.ts";
import { flushAll, noticeAll, prompts, store } from "./page-state.ts";

function refreshAll(keys: readonly string[] | null): void {
  for (const prompt of prompts) prompt.refresh(keys);
}

/** How long a page with unsaved words is held when it is closed, in milliseconds. */
const HOLD = 80;

/** Holds the page for a blink while the browser takes in what was written last; it throws away what it has not begun. */
function holdPage(): void {
  const until = performance.now() + HOLD;
  while (performance.now() < until);
}

/** Begins to look after the page: once. */
export function watchPage(): void {
  let gone = false;
  keepFilled("input[data-part]");
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState !== "hidden") refreshAll(null);
    else if (!gone) flushAll();
  });
  // WebKit does not write what is first begun in `pagehide` of a page that it puts away: there, what was put in is
  // taken in before. Firefox puts no page away that listens to `beforeunload`, and of what is begun in `pagehide` it
  // finishes the note alone: a save would never end, not even on the way back.
  const firefox = CSS.supports("-moz-user-select", "none");
  if (!firefox) addEventListener("beforeunload", () => flushAll());
  document.addEventListener("click", noticeAll, true);
  addEventListener("blur", noticeAll);
  // Never `unload`: it is not fired on phones, and it keeps pages from being kept for the way back.
  addEventListener("pagehide", ({ persisted }) => {
    gone = true;
    if (firefox || !persisted) noticeAll();
    const putAway = isWebKit && persisted; // what is unsaved is saved when the page is shown again
    if ([...prompts].some((prompt) => prompt.dirty)) {
      store.db.giveUp();
      if (!putAway) {
        flushAll(!(firefox && persisted));
        holdPage();
      }
    }
    if (putAway) stopOpen();
  });
  addEventListener("pageshow", ({ persisted }) => {
    gone = false;
    if (!persisted) return;
    flushAll();
    refreshAll(null);
  });
  addEventListener("beforeprint", noticeAll); // paper shows copies of the fields
  document.addEventListener("focusin", askWhenDue);
  document.addEventListener("input", askWhenDue);
  document.addEventListener("focusin", helpWriting);
  // A hidden page looks when it is shown again.
  store.addEventListener("changed", (event) => {
    if (document.visibilityState === "visible") refreshAll((event as CustomEvent).detail);
  });
}

/** Somebody goes to a field or a button: the page is to keep it under their hand, and to mend what is pasted. */
function helpWriting({ target }: Event): void {
  if (!(target as Element).closest("al-prompt, al-tool, [data-steady]")) return;
  document.removeEventListener("focusin", helpWriting);
  loadScript("writing").catch(() => {}); // Quiet: `loadScript` has said so.
}

/** Somebody is about to write, or something has written for them. */
function askWhenDue({ target }: Event): void {
  const prompt = (target as Element).closest("al-prompt, [data-keeps]");
  if (prompt) void askWho(prompt);
}

/** Asks who uses this device beside what is about to be kept there, where nobody has said so yet. */
export async function askWho(prompt: Element): Promise<void> {
  if (store.device) return;
  try {
    if (store.device === undefined) await store.ready(); // so soon that it is not known yet
    if (store.device !== null || store.readOnly || !prompt.isConnected) return;
    await (await load("device")).askFirstUse(prompt);
  } catch (error) {
    report("question-unasked", error);
    // Asked on a later page. What is wrong with the store is said by the prompts.
  }
}

let guarding = false;

/** Called before the page goes, which in some browsers is long before `pagehide`: the next page may be there. */
function beforeLeaving(event: BeforeUnloadEvent): void {
  flushAll();
  // The browser asks whether to leave, but only where something could not be saved, and never somebody in a hurry.
  if (isLeaving()) return;
  if ([...prompts].some((prompt) => prompt.failed)) event.preventDefault();
}

/** Guards against leaving as long as something is unsaved; then lets the browser keep the page for the way back. */
export function guardUnload(): void {
  const needed = [...prompts].some((prompt) => prompt.dirty);
  if (needed === guarding) return;
  guarding = needed;
  if (needed) {
    addEventListener("beforeunload", beforeLeaving);
    // Whoever cannot save may have lost the connection as well: what a backup needs is here by then.
    load("backup").catch(() => {}); // Quiet: `loadScript` has said so.
  } else removeEventListener("beforeunload", beforeLeaving);
}
