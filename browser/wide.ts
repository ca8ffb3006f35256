/** What is too wide for the page scrolls by itself; then it can be reached and scrolled with the keyboard. */

const WIDE = ".al-wide, .md-typeset pre > code, .jp-OutputArea";

/** Makes what scrolls sideways a stop for the Tab key, as long as it does. */
export function letWideThingsScroll(page: Document = document): void {
  const look = (box: HTMLElement) => {
    if (box.scrollWidth > box.clientWidth) box.tabIndex = 0;
    else box.removeAttribute("tabindex");
  };
  const boxes = page.querySelectorAll<HTMLElement>(WIDE);
  if (!boxes.length || !("ResizeObserver" in globalThis)) return;
  const watcher = new ResizeObserver((entries) =>
    entries.forEach(({ target }) => look(target as HTMLElement))
  );
  boxes.forEach((box) => watcher.observe(box));
}
