/** Tables of words, on the page and in print. */

import { el } from "./dom.ts";

type Content = Node | string;

/** What a table holds. */
export interface TableWords {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** How a table is made of it. */
export interface TableForm {
  readonly className: string;
  /** Whether the first cell of each row names the row. */
  readonly rowHeads: boolean;
  /** What stands in a cell, or in the head of a row or column. */
  readonly show?: (words: string) => readonly Content[];
  readonly dir?: "auto" | "";
}

/** The table without its caption: heads of columns, where there are any, and rows. Above heads of rows stands an empty cell. */
export function tableOf(
  { columns, rows }: Omit<TableWords, "caption">,
  { className, rowHeads, show = (words) => [words], dir = "" }: TableForm,
): HTMLTableElement {
  const cell = (words: string) => el("td", dir ? { dir, translate: false } : {}, ...show(words));
  const head = (scope: "col" | "row", words: string) =>
    el("th", dir ? { scope, dir, translate: false } : { scope }, ...show(words));
  return el(
    "table",
    { className },
    columns.length > 0 &&
      el("thead", {}, el("tr", {}, ...columns.map((words) => words ? head("col", words) : el("td")))),
    el(
      "tbody",
      {},
      ...rows.map((cells) =>
        el("tr", {}, ...cells.map((words, index) => rowHeads && !index ? head("row", words) : cell(words)))
      ),
    ),
  );
}

/** The same with its caption, for the page. */
export function captionedTable(words: TableWords, form: Omit<TableForm, "className">): HTMLTableElement {
  const table = tableOf(words, { className: "al-answer__table", ...form });
  table.prepend(el("caption", {}, words.caption));
  return table;
}

/** Marks boxes that have more to the side than they show; the style sheet says so there. */
const watcher = "ResizeObserver" in globalThis
  ? new ResizeObserver((entries) => {
    for (const { target } of entries) {
      const box = target.closest<HTMLElement>("[data-scrolls]");
      box?.toggleAttribute("data-wide", box.scrollWidth > box.clientWidth);
    }
  })
  : null;

/** A box in which something wide can be moved sideways, by keyboard too. No landmark: there are several on a page. */
export function scrollBox(label: string, className: string, ...content: Content[]): HTMLElement {
  const box = el("div", { className, tabIndex: 0 }, ...content);
  box.setAttribute("role", "group");
  box.setAttribute("aria-label", label);
  box.dataset["scrolls"] = "";
  for (const each of [box, ...box.children]) watcher?.observe(each);
  return box;
}

/** A table with its caption, in such a box; the first cell of each row names the row. */
export function scrolledTable(words: TableWords, show?: TableForm["show"]): HTMLElement {
  const table = captionedTable(words, { rowHeads: true, ...show && { show } });
  return scrollBox(words.caption, "al-answer__scroll", table);
}
