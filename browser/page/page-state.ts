/** What all elements of a page share: its store, and the prompts that are there. */

import type { AnswerRecord } from "../answers/record.ts";
import { loadScript } from "../common/load-script.ts";
import { load } from "../common/on-demand.ts";
import { addUnsaved, type Unsaved } from "../common/unsaved.ts";
import { Store } from "../store/store.ts";

/** A prompt, as far as the page looks after it. */
export interface UnsavedPrompt extends Unsaved {
  /** Whether something could not be put into the store. */
  readonly failed: boolean;
  /** What is not in the store yet. */
  readonly unsaved: AnswerRecord | null;
  /** Writes what is unsaved down and, unless told not to, saves it. */
  flush(save?: boolean): void;
  /** Takes in what something else than typing has put into its fields. */
  notice(): void;
  /** Looks into the store again, unless something is unsaved. */
  refresh(keys: readonly string[] | null): void;
}

/** The store of this page. */
export const store = new Store({
  async unlock(store, device) {
    await (await load("encryption")).unlock(store, device);
  },
  forgetKey() {
    void load("encryption").then(({ forgetKey }) => forgetKey());
  },
  opened() {
    loadScript("log-repair").catch(() => {}); // Quiet: `loadScript` has said so
  },
});

/** All prompts that are in the page, or that left it with something unsaved. */
export const prompts = new Set<UnsavedPrompt>();

addUnsaved({
  get dirty() {
    return [...prompts].some(({ dirty }) => dirty);
  },
  flush: flushAll,
});

/** Takes in what something else than typing has put into fields. */
export function noticeAll(): void {
  for (const prompt of prompts) prompt.notice();
}

/** Puts what is not in the store there, as far as there is time; without `save`, it is only written down. */
export function flushAll(save = true): void {
  for (const prompt of prompts) prompt.flush(save);
}

/** What is in the page and not in the store. */
export function unsavedRecords(): AnswerRecord[] {
  noticeAll();
  return [...prompts].map(({ unsaved }) => unsaved).filter((record) => record !== null);
}
