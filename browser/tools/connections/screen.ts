/** Pictures and pieces of paper as elements of the page. */

import { el } from "../../dom.ts";
import type { Piece } from "../paper.ts";
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

/** A place in which something wide can be moved sideways, by keyboard too. */
export function scroller(words: string, ...children: Node[]): HTMLElement {
  const place = el("div", { className: "al-connections__scroll", tabIndex: 0 }, ...children);
  place.setAttribute("role", "group");
  place.setAttribute("aria-label", words);
  return place;
}

/** A piece of paper as the page shows it. */
export function pieceElement(piece: Piece): HTMLElement {
  if ("heading" in piece) return el("h3", {}, piece.heading);
  if ("text" in piece) return el("p", {}, piece.text);
  if ("list" in piece) return el("ul", {}, ...piece.list.map((words) => el("li", {}, words)));
  if ("picture" in piece) return scroller(say.mapRegion, picture(piece.picture.svg));
  const { caption, columns, rows } = piece.table;
  const head = (words: string) => {
    const cell = el("th", {}, words);
    cell.scope = "col";
    return cell;
  };
  const table = el(
    "table",
    { className: "al-answer__table" },
    el("caption", {}, caption),
    el("thead", {}, el("tr", {}, ...columns.map(head))),
    el("tbody", {}, ...rows.map((row) => el("tr", {}, ...row.map((words) => el("td", {}, words))))),
  );
  return scroller(caption, table);
}
