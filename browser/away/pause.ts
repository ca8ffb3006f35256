/** Long work in short pieces, so that whoever types meanwhile is not held up. */

/** How long one piece may take before the page gets a turn, in milliseconds. */
const SLICE = 12;

let since = 0;

/** Lets the page have its turn, where this piece has taken long enough. */
export async function breathe(): Promise<void> {
  if (performance.now() - since < SLICE) return;
  await new Promise((resolve) => setTimeout(resolve));
  since = performance.now();
}
