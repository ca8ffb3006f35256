/** Saving what is not saved yet, before the page is changed or closed. */

import { unsaved } from "./unsaved.ts";

/** How often it is tried again, in milliseconds. */
const RETRY = 20;

/** Begins to save everything. */
export function flushUnsaved(): void {
  for (const part of unsaved) part.flush();
}

/** Saves everything; resolves with false where that takes longer than so many milliseconds. */
export async function saveAll(patience: number): Promise<boolean> {
  const until = Date.now() + patience;
  flushUnsaved();
  while ([...unsaved].some(({ dirty }) => dirty)) {
    if (Date.now() > until) return false;
    await new Promise((resolve) => setTimeout(resolve, RETRY));
    flushUnsaved();
  }
  return true;
}
