/** Printing something else than the page: it stands in the page until it is on paper. Its look is the sheet `paper`. */

/** A browser that is done sooner than this has not printed yet, and goes on with it beside the page. */
const AT_ONCE = 500;

/** Has a view of the class `al-paper` printed in the place of the page, and takes it away again. */
export function printInstead(view: HTMLElement): void {
  document.querySelectorAll(".al-paper").forEach((before) => before.remove());
  document.body.append(view);
  document.documentElement.setAttribute("data-al-paper", "");
  const away = () => {
    removeEventListener("pointerdown", away, true);
    removeEventListener("keydown", away, true);
    view.remove();
    if (!document.querySelector(".al-paper")) document.documentElement.removeAttribute("data-al-paper");
  };
  const begun = performance.now();
  addEventListener("afterprint", () => {
    if (performance.now() - begun > AT_ONCE) return away();
    // Some telephones say so before they have looked at the page: it stays until somebody goes on with it.
    addEventListener("pointerdown", away, true);
    addEventListener("keydown", away, true);
  }, { once: true });
  print();
}
