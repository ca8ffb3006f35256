/** What a tool puts on paper, and whatever else is no form, as a printed page has it. */

import { yieldToPage } from "../../common/pause.ts";
import { el, lines } from "../../common/dom.ts";
import type { ExportBlock } from "../../answers/export-blocks.ts";
import { standalone } from "../word/svg-to-png.ts";

/** Pieces as elements. `level` is that of their headings. */
export async function htmlOf(pieces: readonly ExportBlock[], level: 2 | 3 | 4): Promise<HTMLElement[]> {
  const made: HTMLElement[] = [];
  for (const piece of pieces) {
    await yieldToPage();
    if ("heading" in piece) made.push(el(`h${level}`, {}, piece.heading));
    else if ("text" in piece) {
      made.push(el("p", { className: "al-paper__text", dir: "auto" }, lines(piece.text)));
    } else if ("list" in piece) {
      made.push(el("ul", {}, ...piece.list.map((item) => el("li", { dir: "auto" }, lines(item)))));
    } else if ("table" in piece) made.push(tableOf(piece.table));
    else made.push(pictureOf(piece.picture));
  }
  return made;
}

type Table = Extract<ExportBlock, { table: unknown }>["table"];
type Picture = Extract<ExportBlock, { picture: unknown }>["picture"];

function tableOf({ caption, columns, rows }: Table): HTMLElement {
  const head = (scope: string, words: string) => {
    const cell = el("th", { dir: "auto" }, lines(words));
    cell.scope = scope;
    return cell;
  };
  const table = el(
    "table",
    { className: "al-paper__table" },
    columns.length > 0 && el("thead", {}, el("tr", {}, ...columns.map((words) => head("col", words)))),
    el(
      "tbody",
      {},
      ...rows.map((cells) =>
        el(
          "tr",
          {},
          ...cells.map((words, index) =>
            index || columns.length ? el("td", { dir: "auto" }, lines(words)) : head("row", words)
          ),
        )
      ),
    ),
  );
  table.setAttribute("aria-label", caption);
  return table;
}

function pictureOf({ svg, words, width, height }: Picture): HTMLElement {
  return el("img", {
    className: "al-paper__picture",
    src: standalone(svg, width, height),
    alt: words,
    width,
    height,
  });
}
