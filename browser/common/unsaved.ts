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
export const unsaved = pageGlobal("unsaved", () => new Set<Unsaved>());

/** Adds a part of the page. */
export function addUnsaved(part: Unsaved): void {
  unsaved.add(part);
}
