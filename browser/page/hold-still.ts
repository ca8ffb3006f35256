/**
 * What somebody writes in, or is about to press, stays where it is on the screen while the page around it changes.
 *
 * Chromium and Firefox do that by themselves, but not at the top of a page, and WebKit does not do it at all.
 */

import { putBack } from "../common/in-place.ts";

/** Where the focused element was on the screen when last looked at. */
let focused: Element | null = null;
let top = 0;

/** What is pressed, and where it was before the press took the focus from a field: that may show something above it. */
let pressed: Element | null = null;
let pressedTop = 0;

function press({ target }: MouseEvent): void {
  pressed = target instanceof Element ? target : null;
  pressedTop = pressed?.getBoundingClientRect().top ?? 0;
}

function look(): void {
  const active = document.activeElement;
  focused = active?.closest("al-prompt, al-tool, button, [data-steady]") ? active : null;
  top = focused?.getBoundingClientRect().top ?? 0;
}

/** Scrolls by as much as what is pressed, or has the focus, has been moved. */
function hold(): void {
  // Not every press ends with a `mouseup`: where a menu opens, or something is dragged, the browser keeps it to itself.
  if (pressed?.matches(":active")) putBack(pressed, pressedTop);
  else if (focused && focused === document.activeElement) putBack(focused, top);
  look();
}

/** Looks after whatever has the focus, from now on. Between a change of the layout and its drawing, so that nothing is seen to move. */
export function holdStill(): void {
  if (!("ResizeObserver" in globalThis)) return;
  document.addEventListener("focusin", () => pressed ? hold() : look());
  addEventListener("mousedown", press, true);
  const release = () => {
    pressed = null;
    look();
  };
  addEventListener("mouseup", release, true);
  // Whoever scrolls means to.
  addEventListener("scroll", release, { passive: true, capture: true });
  addEventListener("resize", look);
  const observer = new ResizeObserver(hold);
  look();
  const all = document.querySelectorAll(
    "body, main, al-exercise, al-workbook, al-tool, .al-tool__view, .al-tool__all",
  );
  for (const each of all) observer.observe(each);
}
