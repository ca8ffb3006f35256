/**
 * What on this page is not saved yet, for those who are about to change or close it: they know no more than that there
 * is something, and ask for it to be saved.
 */

import { pageGlobal } from "./page-global.ts";

/** A part of the page that may hold something unsaved. */
export interface Unsaved {
  /** Whether something in it is not saved yet. */
  readonly dirty: boolean;
  /** Takes in what stands in its fields, and begins to save it. */
  flush(): void;
}

/** Scripts that do not know each other meet here: one keeps answers, another takes a newer version of the manual. */
const parts = pageGlobal("unsaved", () => new Set<Unsaved>());

/** How often it is tried again, in milliseconds. */
const RETRY = 20;

/** Adds a part of the page. */
export function addUnsaved(part: Unsaved): void {
  parts.add(part);
}

/** Begins to save everything. */
export function flushUnsaved(): void {
  for (const part of parts) part.flush();
}

/** Saves everything; resolves with false where that takes longer than so many milliseconds. */
export async function saveAll(patience: number): Promise<boolean> {
  const until = Date.now() + patience;
  flushUnsaved();
  while ([...parts].some(({ dirty }) => dirty)) {
    if (Date.now() > until) return false;
    await new Promise((resolve) => setTimeout(resolve, RETRY));
    flushUnsaved();
  }
  return true;
}
