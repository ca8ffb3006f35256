/** The marks of a map: a shape for each kind, so that no kind is told by its colour alone. */

import { characters } from "../../common/clip.ts";
import { withBreaks } from "../../common/line-breaks.ts";
import type { Tie } from "./read-map.ts";

const INK = "#1d2b30";
const SQUARE = "M-10 -10H10V10H-10Z";

/** The shape of each kind round its middle, what else is drawn on it, and its colour on paper. */
const SHAPES: { readonly [kind: string]: readonly [shape: string, more: string, colour: string] } = {
  family: ["M-12 0a12 12 0 1 0 24 0a12 12 0 1 0 -24 0Z", "M-9 0a9 9 0 1 0 18 0a9 9 0 1 0 -18 0Z", "#215b9c"],
  friend: ["M-12 0a12 12 0 1 0 24 0a12 12 0 1 0 -24 0Z", "", "#215b9c"],
  neighbour: ["M-11 -2L0 -12L11 -2V11H-11Z", "", "#215b9c"],
  work: [SQUARE, "", "#2c6e49"],
  group: ["M-12 0L-6 -10.5H6L12 0L6 10.5H-6Z", "", "#2c6e49"],
  place: ["M0 13C-7 6 -11 2 -11 -3A11 10 0 0 1 11 -3C11 2 7 6 0 13Z", "", "#7a2e5d"],
  online: ["M-11 -11H11V7H2L-5 13V7H-11Z", "", "#7a2e5d"],
  animal: ["M-11 -12L-5 -8H5L11 -12V2A11 10 0 0 1 -11 2Z", "", "#7a2e5d"],
  service: [SQUARE, "M-10 -4L-4 -10M-10 3L3 -10M-10 10L10 -10M-3 10L10 -3M4 10L10 4", "#9a4f00"],
};

/** Of what has no kind yet. */
const NO_KIND = ["M-10 0L0 -11L10 0L0 11Z", "", "#4a5a60"] as const;

/** Text as XML holds it. What no XML may hold is left out: names are anybody's words. */
export function escape(text: string): string {
  return withBreaks(text, " ").replace(/[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "")
    .replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** Letters take so much room, at 12 pixels; wide scripts and capitals take more. */
function widthOf(letter: string): number {
  return letter > "\u2e7f" ? 12.5 : /[\p{Lu}mwMW@%]/u.test(letter) ? 9 : 6.4;
}

/** A name cut to the room there is for it. */
export function cut(name: string, room: number): string {
  let width = 0;
  const letters = characters(name);
  const fits = letters.findIndex((letter) => (width += widthOf(letter)) > room);
  return fits < 0 ? name : `${letters.slice(0, Math.max(1, fits - 1)).join("").trimEnd()}…`;
}

/** The mark of a kind, at a place; `dashed` for what is there no longer. */
export function markOf(kind: string, x: number, y: number, inside = "", dashed = false): string {
  const [shape, more, colour] = SHAPES[kind] ?? NO_KIND;
  const dash = dashed ? ' stroke-dasharray="3 2"' : "";
  const known = kind in SHAPES ? kind : "none";
  return `<g class="al-map__mark" data-kind="${known}" transform="translate(${round(x)} ${round(y)})" ` +
    `fill="#ffffff" stroke="${colour}" stroke-width="1.8" stroke-linejoin="round"${dash}>` +
    `<path d="${shape}"/>${more && `<path d="${more}" fill="none" stroke-width="1.2"/>`}` +
    `${inside && words(inside, 0, 4, { size: 11, anchor: "middle", halo: true })}</g>`;
}

/** Words in a picture. */
export function words(
  text: string,
  x: number,
  y: number,
  { size = 12, anchor = "start", bold = false, halo = false } = {},
): string {
  const around = halo ? ' paint-order="stroke" stroke-width="3" stroke-linejoin="round"' : "";
  return `<text class="al-map__words${halo ? " al-map__words--halo" : ""}" x="${round(x)}" y="${round(y)}" ` +
    `font-family="sans-serif" font-size="${size}" text-anchor="${anchor}"${
      bold ? ' font-weight="700"' : ""
    } fill="${INK}" stroke="${halo ? "#ffffff" : "none"}"${around}>${escape(text)}</text>`;
}

/** A number as a picture holds it. */
export function round(number: number): string {
  return String(Math.round(number * 10) / 10 + 0);
}

/** How wide the line to a connection is: the more often, the wider. */
export function lineWidth({ often }: Pick<Tie, "often">): number {
  return often === "day" ? 4.5 : often === "week" ? 3 : often === "month" ? 1.8 : 1;
}

/** A line; one that is not going on now is dotted. */
export function line(
  [x1, y1, x2, y2]: readonly number[],
  width: number,
  kind: "tie" | "quiet" | "bridge" | "move",
): string {
  const dash = { tie: "", quiet: "0.1 6", bridge: "7 3", move: "" }[kind];
  const dots = dash && ` stroke-dasharray="${dash}"`;
  const colour = kind === "bridge" ? "#7a2e5d" : kind === "move" ? "#0b5a63" : "#4a5a60";
  return `<path class="al-map__line" data-line="${kind}" d="M${round(x1!)} ${round(y1!)}L${round(x2!)} ${
    round(y2!)
  }" fill="none" stroke="${colour}" stroke-width="${
    kind === "quiet" ? Math.max(2.4, width) : width
  }" stroke-linecap="${kind === "quiet" ? "round" : "butt"}"${dots}/>`;
}

/** An arrowhead whose tip is at a place and which looks in a direction. */
export function arrowhead(x: number, y: number, angle: number): string {
  return `<path class="al-map__arrow" d="M0 0L-8 4.5V-4.5Z" transform="translate(${round(x)} ${
    round(y)
  }) rotate(${round(angle * 180 / Math.PI)})" fill="${INK}" stroke="none"/>`;
}
