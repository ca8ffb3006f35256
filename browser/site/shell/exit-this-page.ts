/**
 * “Exit this page”, on pages with something to fill in: for somebody who does not want to be seen reading.
 *
 * The link works without a script. With it the page is covered at once, Shift three times does the same unless the
 * reader has turned that off, and the way back does not lead to this page. It clears neither the list of visited pages
 * nor what was written.
 */

import { ShiftPresses } from "./shift-presses.ts";
import { mayUse } from "../../common/single-keys.ts";

/** So many times Shift, and within so many milliseconds. */
const TIMES = 3, WITHIN = 5000;

/** Lets the link of the page, and Shift three times, take the reader away. */
export function watchExit(): void {
  const link = document.querySelector<HTMLAnchorElement>(".al-leave");
  if (!link) return;
  // In a frame of another site, `framed.ts` puts another way in its place.
  link.onclick = (event) => {
    event.preventDefault();
    document.documentElement.classList.add("al-is-leaving");
    document.title = "";
    location.replace(link.href);
  };
  const presses = new ShiftPresses(WITHIN);
  let timer: ReturnType<typeof setTimeout> | 0 = 0;
  const warning = link.nextElementSibling;
  const warn = (words: string) => {
    if (warning && warning.textContent !== words) warning.textContent = words;
  };
  let isHeld = false; // a button of the pointer, to which Shift belongs then
  const other = () => {
    isHeld = false;
    presses.spoil();
    warn("");
  };
  // Before anybody else hears of it: what a tool does with a key or a pointer is no sign to leave. A menu or a list of
  // choices keeps for itself that a button has come up.
  for (const what of ["pointerdown", "click", "wheel", "contextmenu", "change"]) {
    addEventListener(what, other, { capture: true, passive: true });
  }
  // That a button has come up is not always said.
  for (const what of ["pointerdown", "pointermove", "pointerup", "pointercancel"] as const) {
    addEventListener(what, ({ buttons }) => isHeld = buttons > 0, { capture: true, passive: true });
  }
  addEventListener("blur", other); // of the window; the focus may move about in the page
  addEventListener("keydown", (event) => {
    if (event.key !== "Shift" || isHeld) warn("");
    if (isHeld) presses.spoil();
    else presses.down(event);
  }, true);
  addEventListener("keyup", (event) => {
    const count = mayUse("leave") ? presses.up(event) : 0;
    if (count === TIMES) link.click();
    else if (event.key === "Shift") {
      warn(count === TIMES - 1 ? "Press Shift one more time to exit this page." : "");
      clearTimeout(timer);
      timer = setTimeout(() => warn(""), WITHIN);
    }
  }, true);
}
