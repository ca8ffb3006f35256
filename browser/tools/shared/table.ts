/** A table that says what a picture shows, or what has been counted. */

import { el } from "../../common/dom.ts";

/** What a table holds, as `Piece` of export.ts has it. */
export interface TableWords {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/**
 * The table in a box that scrolls where the page is narrow; the first cell of each row names the row. `shown` makes of
 * the words of another cell what stands there.
 */
export function tableOf(
  { caption, columns, rows }: TableWords,
  shown: (words: string) => (string | HTMLElement)[] = (words) => [words],
): HTMLElement {
  const head = (scope: "col" | "row", words: string) => {
    const cell = el("th", {}, words);
    cell.scope = scope;
    return cell;
  };
  const table = el(
    "table",
    { className: "al-answer__table" },
    el("caption", {}, caption),
    columns.length > 0 && el("thead", {}, el("tr", {}, ...columns.map((words) => head("col", words)))),
    el(
      "tbody",
      {},
      ...rows.map(([first = "", ...rest]) =>
        el("tr", {}, head("row", first), ...rest.map((words) => el("td", {}, ...shown(words))))
      ),
    ),
  );
  const scroll = el("div", { className: "al-answer__scroll", tabIndex: 0 }, table);
  scroll.setAttribute("role", "group"); // no landmark: there are several on a page
  scroll.setAttribute("aria-label", caption);
  return scroll;
}
