/** Keeps what is being read where it is on the screen while the size of everything changes. */

/** How far down the window the head of the page reaches, in px. */
export function underHead(): number {
  const head = document.querySelector("header");
  return head ? Math.max(0, head.getBoundingClientRect().bottom) : 0;
}

/** Makes a change, then scrolls so that the first piece of text below the head of the page is there again. */
export function withScrollAnchor(change: () => void): void {
  const pieces = document.querySelectorAll("main :is(h1, h2, h3, h4, p, li, tr, legend)");
  const top = underHead();
  const piece = scrollY > 0 && [...pieces].find((each) => each.getBoundingClientRect().top >= top);
  const from = (element: Element) => element.getBoundingClientRect().top - underHead();
  const before = piece ? from(piece) : 0;
  change();
  if (piece) scrollBy({ top: from(piece) - before, behavior: "instant" });
}
