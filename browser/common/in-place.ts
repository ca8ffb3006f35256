/** What somebody looks at, or is about to press, stays where it is on the screen while the page is changed. */

/** Scrolls by as much as an element has been moved from `top`; not where it was, or is now, nowhere to be seen. */
export function putBack(element: Element, top: number): void {
  const now = element.getBoundingClientRect();
  const shown = now.height > 0 && top + now.height > 0 && top < innerHeight;
  if (shown && now.top !== top) scrollBy({ top: now.top - top, behavior: "instant" });
}

/** Changes the page, and leaves an element where it is on the screen: what has the focus, unless another is given. */
export function holdingStill(change: () => void, held: Element | null = document.activeElement): void {
  const top = held?.getBoundingClientRect().top ?? 0;
  change();
  if (held && held !== document.body) putBack(held, top);
}
