/** A paper of a plan, printed in the place of the page. */

import { el } from "../../common/dom.ts";
import { loadStyles } from "../../common/load-styles.ts";
import { printInstead } from "../../common/print-instead.ts";
import type { Line, Paper, PaperTable, Part, Piece } from "./paper.ts";

/** Has a paper printed. Rejects where its look cannot be had. */
export async function printPaper({ title, parts }: Paper): Promise<void> {
  const sheet = el("article", { className: "al-paper__sheet" }, el("h1", {}, title), ...parts.map(partOf));
  const view = el("div", { className: "al-paper md-typeset", hidden: true }, sheet);
  await loadStyles("paper"); // without them the view would not be seen
  printInstead(view);
}

function partOf(part: Part): HTMLElement {
  // A table is longer than a page: only what is short stays together.
  const whole = part.every((piece) => !("table" in piece));
  return el("section", { className: whole ? "al-paper__part" : "" }, ...part.map(elementOf));
}

function elementOf(piece: Piece): HTMLElement {
  if ("heading" in piece) return el("h2", {}, piece.heading);
  if ("text" in piece) return el("p", { dir: "auto", translate: false }, ...wordsOf(piece.text));
  if ("table" in piece) return tableOf(piece.table);
  const boxes = "boxes" in piece;
  const items = (boxes ? piece.boxes : piece.list).map((line) =>
    el("li", { dir: "auto", translate: false }, ...wordsOf(line))
  );
  return el("ul", { className: boxes ? "al-paper__boxes" : "" }, ...items);
}

function tableOf({ caption, heads, rows }: PaperTable): HTMLTableElement {
  const cells = (row: PaperTable["rows"][number]) =>
    row.map((lines) =>
      el("td", { dir: "auto", translate: false }, ...lines.map((line) => el("div", {}, ...wordsOf(line))))
    );
  const made = el(
    "table",
    { className: "al-paper__table al-paper__table--times" },
    el("thead", {}, el("tr", {}, ...heads.map((words) => el("th", { scope: "col" }, words)))),
    el("tbody", {}, ...rows.map((row) => el("tr", {}, ...cells(row)))),
  );
  made.setAttribute("aria-label", caption);
  return made;
}

function wordsOf(line: Line): (Node | string)[] {
  return line.map((span) => typeof span === "string" ? span : el("strong", {}, span.strong));
}
