/** A box put beside a field so that both are in sight, whatever stands around them and however small the screen is. */

import { type Control, isChoice } from "../exercise/controls.ts";
import { el } from "../common/dom.ts";
import { holdingStill } from "../common/in-place.ts";
import { ADDED } from "../exercise/rows.ts";

type Side = "before" | "after";

/** What is to be seen of a page: from under what stays at its top to over what stays at its bottom. */
function sight(): { readonly top: number; readonly bottom: number } {
  const { scrollPaddingTop, scrollPaddingBottom } = getComputedStyle(document.documentElement);
  const { offsetTop, height } = globalThis.visualViewport ?? { offsetTop: 0, height: innerHeight };
  return {
    top: offsetTop + (parseFloat(scrollPaddingTop) || 0),
    bottom: offsetTop + height - (parseFloat(scrollPaddingBottom) || 0),
  };
}

/** Options that stand side by side have no room among them; so high they are at most, in pixels. */
const SIDE_BY_SIDE = 160;

/** What the box stands before or after: the field with its own furniture. */
function neighbourOf(field: HTMLElement, side: Side): HTMLElement {
  const whole = field.closest<HTMLElement>("[data-whole]"); // what is moved about has no room within
  if (whole) return whole;
  if (isChoice(field as Control)) {
    const scale = field.closest<HTMLElement>(".al-prompt__scale");
    const option = scale && scale.offsetHeight <= SIDE_BY_SIDE ? scale : field.closest("label");
    if (option) return option;
  }
  const copy = field.nextElementSibling;
  return side === "after" && copy instanceof HTMLElement && copy.hasAttribute(ADDED) ? copy : field;
}

function insert(box: HTMLElement, field: HTMLElement, side: Side): void {
  box.closest(`tr[${ADDED}]`)?.remove();
  const row = field.closest("tr"), own = field.closest("td");
  // On a narrow screen the cells of a row stand one below the other, each as wide as the row.
  const stacked = row && own && own.offsetWidth * 2 > row.offsetWidth && row.cells.length > 1;
  if (!row || stacked) return neighbourOf(field, side)[side](box);
  const cell = el("td", { colSpan: row.cells.length }, box);
  const line = el("tr", { className: "al-screen" }, cell);
  line.setAttribute(ADDED, "");
  row[side](line);
}

/** How far the page must scroll until an element is in sight. */
function outOfSight(element: HTMLElement): number {
  const { top, bottom } = element.getBoundingClientRect(), seen = sight();
  return bottom > seen.bottom ? Math.min(bottom - seen.bottom, top - seen.top) : Math.min(0, top - seen.top);
}

/** Whether the screen has room for two elements and what stands between them. */
function isRoomFor(...both: readonly [HTMLElement, HTMLElement]): boolean {
  const places = both.map((each) => each.getBoundingClientRect()), seen = sight();
  const from = Math.min(...places.map(({ top }) => top)),
    to = Math.max(...places.map(({ bottom }) => bottom));
  return to - from <= seen.bottom - seen.top;
}

/**
 * Puts a box below a field, or above it where there is more room; the field stays where it is if that can be, and in
 * sight however little room there is. Gives the side on which the box stands.
 */
export function putBeside(box: HTMLElement, field: HTMLElement): Side {
  const put = (side: Side) => holdingStill(() => insert(box, field, side));
  const sides = ["after", "before"] as const;
  for (const side of sides) {
    put(side);
    if (outOfSight(box) === 0) return side;
  }
  // No room on either side: the page moves by as much as it takes.
  const side = sides.find((each) => (put(each), isRoomFor(box, field))) ?? "after";
  put(side);
  // Whoever has gone on meanwhile is not called back.
  const active = document.activeElement;
  if (active === field || active === document.body) bringIntoSight(box, field);
  return side;
}

/** Scrolls by no more than it takes to see a field and, as far as there is room beside it, a box. */
export function bringIntoSight(box: HTMLElement, field: HTMLElement): void {
  const scroll = (by: number) => by && scrollBy({ top: by, behavior: "instant" });
  // What is higher than the screen is looked at where somebody writes.
  if (isRoomFor(field, field)) scroll(outOfSight(field));
  const { top, bottom } = field.getBoundingClientRect(), seen = sight(), by = outOfSight(box);
  scroll(
    by > 0 ? Math.min(by, Math.max(0, top - seen.top)) : Math.max(by, Math.min(0, bottom - seen.bottom)),
  );
}
