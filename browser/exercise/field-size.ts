/** Text that is longer than its field: fields that grow, and copies of their text for print. */

import { type Control, isChoice } from "./controls.ts";
import { el } from "../common/dom.ts";
import { withBreaks } from "../common/line-breaks.ts";
import { ADDED } from "./rows.ts";
import { dateInWords } from "../common/dates.ts";

/** More rows than this a text area does not grow to; it scrolls instead. */
const TALLEST = 40;

const first = new WeakMap<HTMLTextAreaElement, number>();

/** Gives a text area as many rows as its text needs, and never fewer than the server gave it. */
export function fitHeight(control: Control): void {
  if (!(control instanceof HTMLTextAreaElement) || control.clientHeight === 0) return;
  const least = first.get(control) ?? control.rows;
  first.set(control, least);
  if (control.scrollHeight <= control.clientHeight && control.rows <= least) return;
  // Guess from the lines first, as measuring after each row would be slow; shrink by starting low.
  control.rows = least;
  const style = getComputedStyle(control);
  const padding = parseFloat(style.paddingTop) + parseFloat(style.paddingBottom);
  const row = (control.clientHeight - padding) / least;
  if (row > 0 && control.scrollHeight > control.clientHeight) {
    control.rows = Math.min(TALLEST, Math.ceil((control.scrollHeight - padding) / row));
  }
}

const copies = new WeakMap<Control, HTMLElement>();

/** Keeps a copy of the control's text beside it, which only print shows: paper cannot scroll. */
export function updatePrintCopy(control: Control): void {
  if (isChoice(control)) return;
  let copy = copies.get(control);
  if (!copy) {
    copy = el("div", { className: "al-prompt__print", hidden: true, translate: false });
    copy.setAttribute("aria-hidden", "true");
    copy.setAttribute(ADDED, "");
    copies.set(control, copy);
    control.after(copy);
  }
  const words = control.type === "date" && control.value
    ? dateInWords(control.value)
    : withBreaks(control.value);
  if (copy.textContent !== words) copy.textContent = words;
}
