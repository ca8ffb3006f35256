/** Locking: what is unsaved is saved, and then the page begins anew without the key. */

import { announce } from "../common/announce.ts";
import { alertBox } from "../common/dom.ts";
import { saveAll } from "../common/save-all.ts";
import type { SessionKey } from "./session-key.ts";
import * as say from "./words.ts";

/** How long locking waits for words to be saved, in milliseconds. */
const TIMEOUT = 3000;

/** What hides it. */
const LOCKED = "al-is-locked";

/** Says that words could not be saved; one at a time. */
let warning: HTMLElement | null = null;

/** Hides everything that may hold words, or shows it again. */
export function hideAnswers(covered: boolean): void {
  document.documentElement.classList.toggle(LOCKED, covered);
}

/** Whether it is hidden now, as when a passphrase is waited for. */
export function areAnswersHidden(): boolean {
  return document.documentElement.classList.contains(LOCKED);
}

/**
 * Locks this page, and with `tell` all tabs. The text is hidden at once.
 * Where words cannot be saved, they matter more: the page stays open and says so.
 */
export async function lock(sitting: SessionKey, tell: boolean): Promise<void> {
  hideAnswers(true);
  if (!await saveAll(TIMEOUT)) {
    hideAnswers(false);
    warning?.remove();
    warning = alertBox(say.notLocked);
    document.querySelector("main")?.prepend(warning);
    announce(say.notLocked);
    return;
  }
  sitting.forget(tell);
  // A page that begins anew holds none of the words, not even in memory that nobody looks at.
  location.reload();
}
