/** Locking: what is unsaved is saved, and then the page begins anew without the key. */

import { alertBox, announce } from "../common/dom.ts";
import { keepers } from "../page/page-state.ts";
import type { Sitting } from "./session-key.ts";
import * as say from "./words.ts";

/** How long locking waits for words to be saved, in milliseconds. */
const PATIENCE = 3000;

/** Hides everything that may hold words, or shows it again. */
export function cover(covered: boolean): void {
  document.documentElement.classList.toggle("al-is-locked", covered);
}

/** Resolves when all is saved; false where that takes too long. */
async function saved(): Promise<boolean> {
  const until = Date.now() + PATIENCE;
  for (const keeper of keepers) keeper.notice();
  while ([...keepers].some((keeper) => keeper.dirty)) {
    if (Date.now() > until) return false;
    for (const keeper of keepers) keeper.flush();
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return true;
}

/**
 * Locks this page, and with `tell` all tabs. The text is hidden at once.
 * Where words cannot be saved, they matter more: the page stays open and says so.
 */
export async function lockHere(sitting: Sitting, tell: boolean): Promise<void> {
  cover(true);
  if (!await saved()) {
    cover(false);
    document.querySelector("main")?.prepend(alertBox(say.notLocked));
    announce(say.notLocked);
    return;
  }
  sitting.forget(tell);
  // A page that begins anew holds none of the words, not even in memory that nobody looks at.
  location.reload();
}
