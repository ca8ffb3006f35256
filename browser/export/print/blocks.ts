/** What a tool puts on paper, and whatever else is no form, as a printed page has it. */

import { yieldToPage } from "../../common/time-slices.ts";
import { el, lines } from "../../common/dom.ts";
import { tableOf } from "../../common/table.ts";
import type { ExportBlock } from "../../answers/export-blocks.ts";
import { standalone } from "../word/svg-to-png.ts";

/** Pieces as elements. `level` is that of their headings. */
export async function htmlOf(pieces: readonly ExportBlock[], level: 2 | 3 | 4): Promise<HTMLElement[]> {
  const made: HTMLElement[] = [];
  for (const piece of pieces) {
    await yieldToPage();
    if ("heading" in piece) made.push(el(`h${level}`, { translate: false }, piece.heading));
    else if ("text" in piece) {
      made.push(el("p", { className: "al-paper__text", dir: "auto", translate: false }, lines(piece.text)));
    } else if ("list" in piece) {
      made.push(
        el("ul", {}, ...piece.list.map((item) => el("li", { dir: "auto", translate: false }, lines(item)))),
      );
    } else if ("table" in piece) made.push(printedTable(piece.table));
    else made.push(pictureOf(piece.picture));
  }
  return made;
}

type Table = Extract<ExportBlock, { table: unknown }>["table"];
type Picture = Extract<ExportBlock, { picture: unknown }>["picture"];

function printedTable(table: Table): HTMLElement {
  const rowHeads = !table.columns.length, show = (words: string) => [lines(words)];
  const made = tableOf(table, { className: "al-paper__table", rowHeads, show, dir: "auto" });
  made.setAttribute("aria-label", table.caption);
  return made;
}

function pictureOf({ svg, words, width, height }: Picture): HTMLElement {
  return el("img", {
    className: "al-paper__picture",
    src: standalone(svg, width, height),
    alt: words,
    translate: false,
    width,
    height,
  });
}
