/** Pictures and pieces of paper as elements of the page. */

import { el } from "../../common/dom.ts";
import { captionedTable, scrollBox } from "../../common/table.ts";
import type { ExportBlock } from "../../answers/export-blocks.ts";
import { APART } from "./layout.ts";
import * as say from "./words.ts";

/** A map is never drawn narrower than this, in CSS pixels, nor wider where the page would let it be. */
const NARROW = 300, WIDE = 720;

/** How wide a map may be drawn in a place without making it scroll. */
export function drawn(place: HTMLElement): number {
  return Math.min(WIDE, Math.max(NARROW, place.clientWidth));
}

/** An SVG as an element. It is read as XML, so that no name can become anything but words. */
export function picture(svg: string): Element {
  return document.importNode(new DOMParser().parseFromString(svg, "image/svg+xml").documentElement, true);
}

/** How wide what a finger may hold of a mark is: as wide as fingers need, and no wider than marks are apart. */
const HANDLE = { named: 44, numbered: APART };

/**
 * Gives every mark of a map a handle for pen and finger. No browser hears in the parts of a drawing that a finger on
 * them is not to move the page; in an element of HTML within them, all do.
 */
export function withHandles(svg: Element, named: boolean): Element {
  const size = String(named ? HANDLE.named : HANDLE.numbered), from = String(-Number(size) / 2);
  for (const mark of svg.querySelectorAll("[data-tie] > .al-map__mark")) {
    const place = document.createElementNS("http://www.w3.org/2000/svg", "foreignObject");
    const sides = { x: from, y: from, width: size, height: size };
    for (const [name, value] of Object.entries(sides)) place.setAttribute(name, value);
    place.append(el("div", { className: "al-map__handle" }));
    mark.append(place);
  }
  return svg;
}

/** A box in which something wide can be moved sideways. */
export function scroller(words: string, ...children: Node[]): HTMLElement {
  return scrollBox(words, "al-connections__scroll", ...children);
}

/** A piece of paper as the page shows it. */
export function blockElement(piece: ExportBlock): HTMLElement {
  if ("heading" in piece) return el("h3", {}, piece.heading);
  if ("text" in piece) return el("p", {}, piece.text);
  if ("list" in piece) return el("ul", {}, ...piece.list.map((words) => el("li", {}, words)));
  if ("picture" in piece) return scroller(say.mapRegion, picture(piece.picture.svg));
  return scroller(piece.table.caption, captionedTable(piece.table, { rowHeads: false }));
}
