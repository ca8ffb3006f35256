/** What is too wide for the page scrolls by itself; then it says so, and can be reached and scrolled with the keyboard. */

const WIDE = ".al-wide, .md-typeset pre > code, .jp-OutputArea";

/** Makes what scrolls sideways a stop for the Tab key that says what it is, as long as it does. */
export function watchWideElements(page: Document = document): void {
  const look = (box: HTMLElement) => {
    const isWide = box.scrollWidth > box.clientWidth;
    box.toggleAttribute("data-wide", isWide);
    if (isWide) {
      box.tabIndex = 0;
      box.setAttribute("role", "group");
      box.setAttribute("aria-label", "Scroll sideways to see more");
    } else ["tabindex", "role", "aria-label"].forEach((name) => box.removeAttribute(name));
  };
  const boxes = page.querySelectorAll<HTMLElement>(WIDE);
  if (!boxes.length || !("ResizeObserver" in globalThis)) return;
  const watcher = new ResizeObserver((entries) =>
    entries.forEach(({ target }) => look(target as HTMLElement))
  );
  boxes.forEach((box) => watcher.observe(box));
}
