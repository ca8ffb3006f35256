/** Long work in short pieces, where it waits for other things in between and so is no generator: see `time-slices.ts`. */

import { nextTurn } from "./time-slices.ts";

/** How long one piece may take before the page gets a turn, in milliseconds. */
const SLICE = 8;

let since = 0;

/** Lets the page have its turn, where this piece has taken long enough. */
export async function yieldToPage(): Promise<void> {
  if (performance.now() - since < SLICE) return;
  await nextTurn();
  since = performance.now();
}
