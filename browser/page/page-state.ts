/** What all elements of a page share: the store, the prompts that are there, and the page's last moment. */

import type { Offered } from "../backup/save.ts";
import { load } from "../common/load-script.ts";
import { bring } from "../common/on-demand.ts";
import type { AnswerRecord } from "../answers/record.ts";
import { shared } from "../common/page-global.ts";
import { Store } from "../store/store.ts";
import { notHere } from "./words.ts";
import { report } from "../common/report.ts";

/** A prompt, as far as the page looks after it. */
export interface Keeper {
  /** Whether something in it is not in the store yet. */
  readonly dirty: boolean;
  /** Whether it could not be put there. */
  readonly failed: boolean;
  /** What is not in the store yet. */
  readonly unsaved: AnswerRecord | null;
  /** Takes in what something else than typing has put into its fields. */
  notice(): void;
  /** Puts what is not in the store there, as far as there is time. */
  flush(): void;
  /** Looks into the store again, unless something is unsaved. */
  refresh(keys: readonly string[] | null): void;
}

/** The store of this page. */
export const store = shared("store", () => new Store());

/** All prompts that are in the page, or that left it with something unsaved. */
export const keepers = shared("keepers", () => new Set<Keeper>());

/** What is in the page and not in the store. */
export function unsaved(): AnswerRecord[] {
  noticeAll();
  return [...keepers].map((keeper) => keeper.unsaved).filter((record) => record !== null);
}

/** Makes a backup file of everything stored and everything unsaved, and hands it to the browser; sealed where a passphrase is given. */
export async function saveBackup(passphrase?: string): Promise<Offered> {
  try {
    return await (await bring("rarely")).downloadBackup(store, unsaved(), passphrase);
  } catch (error) {
    report("backup-unmade", error);
    return { ok: false, words: notHere };
  }
}

function noticeAll(): void {
  for (const keeper of keepers) keeper.notice();
}

function flushAll(): void {
  for (const keeper of keepers) keeper.flush();
}

function refreshAll(keys: readonly string[] | null): void {
  for (const keeper of keepers) keeper.refresh(keys);
}

/** How long a page with unsaved words stays when it is closed, in milliseconds. */
const LINGER = 80;

/** Holds on for a blink while the browser takes in what was written last; it throws away what it has not begun. */
function linger(): void {
  const until = performance.now() + LINGER;
  while (performance.now() < until);
}

/** Begins to look after the page: once. */
export function watch(): void {
  let gone = false;
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState !== "hidden") refreshAll(null);
    else if (!gone) flushAll();
  });
  // WebKit puts a page away with a write that is first begun in `pagehide`, and the next page waits for it in vain:
  // there, what was put in is taken in before. Firefox puts no page away that listens to `beforeunload`.
  const firefox = CSS.supports("-moz-user-select", "none");
  if (!firefox) addEventListener("beforeunload", flushAll);
  document.addEventListener("click", noticeAll, true);
  addEventListener("blur", noticeAll);
  // Never `unload`: it is not fired on phones, and it keeps pages from being kept for the way back.
  addEventListener("pagehide", ({ persisted }) => {
    gone = true;
    if (firefox || !persisted) noticeAll();
    if (![...keepers].some((keeper) => keeper.dirty)) return;
    store.db.giveUp();
    flushAll();
    linger();
  });
  addEventListener("pageshow", ({ persisted }) => {
    gone = false;
    if (persisted) refreshAll(null);
  });
  addEventListener("beforeprint", noticeAll); // paper shows copies of the fields
  document.addEventListener("focusin", askWhenDue);
  document.addEventListener("input", askWhenDue);
  document.addEventListener("focusin", holdStillWhenDue);
  // A hidden page looks when it is shown again.
  store.addEventListener("changed", (event) => {
    if (document.visibilityState === "visible") refreshAll((event as CustomEvent).detail);
  });
}

/** Somebody goes to a field or a button: the page is to keep it under their hand. */
function holdStillWhenDue({ target }: Event): void {
  if (!(target as Element).closest("al-prompt, al-tool")) return;
  document.removeEventListener("focusin", holdStillWhenDue);
  load("steady").catch(() => {}); // Quiet: `load` has said so.
}

/** Somebody is about to write, or something has written for them, and nobody has said yet who uses this device. */
async function askWhenDue({ target }: Event): Promise<void> {
  const prompt = (target as Element).closest("al-prompt");
  if (!prompt || store.device) return;
  try {
    if (store.device === undefined) await store.ready(); // so soon that it is not known yet
    if (store.device !== null || store.readOnly || !prompt.isConnected) return;
    (await bring("device")).ask(prompt);
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
  if (document.documentElement.classList.contains("al-is-leaving")) return;
  if ([...keepers].some((keeper) => keeper.failed)) event.preventDefault();
}

/** Looks after the moment before leaving, as long as something is unsaved; then lets the browser keep the page. */
export function guard(): void {
  const needed = [...keepers].some((keeper) => keeper.dirty);
  if (needed === guarding) return;
  guarding = needed;
  if (needed) {
    addEventListener("beforeunload", beforeLeaving);
    // Whoever cannot save may have lost the connection as well: what a backup needs is here by then.
    bring("rarely").catch(() => {}); // Quiet: `load` has said so.
  } else removeEventListener("beforeunload", beforeLeaving);
}
