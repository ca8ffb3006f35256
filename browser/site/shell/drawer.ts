/**
 * The drawer with the pages, on small screens. Without scripts a tick box opens it; with them buttons with a state do,
 * Escape closes it as people expect, and the focus goes back to what opened it. It goes into the drawer, too, and never to
 * what lies below: the drawer closes then. Styles follow the box in both cases.
 */

/** Puts buttons in place of the labels of the tick box. */
export function openDrawerByButtons(page: Document = document): void {
  const box = page.getElementById("al-drawer");
  const [menu, close] = [".al-menu", ".al-nav__close"].map((label) => page.querySelector<HTMLElement>(label));
  if (!(box instanceof HTMLInputElement) || !menu || !close) return;
  const opener = buttonFor(menu, "Menu"), closer = buttonFor(close, "Close menu");
  opener.setAttribute("aria-controls", "al-pages");
  box.hidden = true;
  const show = (isOpen = box.checked) => {
    box.checked = isOpen;
    opener.setAttribute("aria-expanded", `${isOpen}`);
  };
  const shut = () => {
    show(false);
    opener.focus();
  };
  opener.onclick = () => {
    show(true);
    closer.focus();
  };
  closer.onclick = shut;
  // What lies beside the open drawer is a label, too; a label of nothing is wrong, and a button would be one too many.
  const veil = document.createElement("div");
  veil.className = "al-menu__veil";
  veil.onclick = shut;
  page.querySelector(".al-menu__veil")?.replaceWith(veil);
  addEventListener("pageshow", () => show());
  page.addEventListener("focusin", ({ target }) => {
    if (!(target as Element).closest("#al-pages")) show(false);
  });
  page.addEventListener("keydown", ({ key }) => {
    if (key === "Escape" && box.checked) shut();
  });
  show();
}

/** A button with the look and the content of a label, in its place. */
function buttonFor(label: HTMLElement, name: string): HTMLButtonElement {
  const button = document.createElement("button");
  button.type = "button";
  button.className = label.className;
  button.setAttribute("aria-label", name);
  button.append(...label.childNodes);
  label.replaceWith(button);
  return button;
}
