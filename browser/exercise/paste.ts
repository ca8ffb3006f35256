/** Words that are pasted with the line breaks of another program get those of a page, so that no two words are joined. */

import { linesOf, withBreaks } from "../common/line-breaks.ts";

type Field = HTMLInputElement | HTMLTextAreaElement;

/** Looks after all text fields of the page. */
export function normalizePastedBreaks(page: Document = document): void {
  page.addEventListener("paste", (event) => {
    const field = event.target, words = event.clipboardData?.getData("text/plain") ?? "";
    const isArea = field instanceof HTMLTextAreaElement;
    if (!isArea && !(field instanceof HTMLInputElement && field.type === "text")) return;
    if (event.defaultPrevented || field.readOnly) return;
    const items = field.matches("ol[data-grow] input") ? linesOf(words).filter((line) => line.trim()) : [];
    const mended = isArea ? withBreaks(words) : linesOf(words).join(" ");
    // Browsers know the usual ones, and what they do themselves can be undone.
    if (items.length < 2 && mended === words.replace(/\r\n?/g, "\n")) return;
    event.preventDefault();
    if (items.length < 2) insert(field, mended);
    else insertItems(field, items);
  });
}

function insert(field: Field, words: string): void {
  // Old, and the only way that can be undone; where a browser has lost it, the words are put in all the same.
  if (field.ownerDocument.execCommand("insertText", false, words)) return;
  field.setRangeText(words, field.selectionStart!, field.selectionEnd!, "end");
  field.dispatchEvent(new InputEvent("input", { bubbles: true, inputType: "insertFromPaste" }));
}

/** Each item of a list goes into a row of its own; those for which there is no row any more, into the last one. */
function insertItems(first: Field, items: readonly string[]): void {
  let field = first;
  for (const [index, item] of items.entries()) {
    const next = index ? emptyRow(field) : field;
    next?.focus();
    field = next ?? field;
    insert(field, next ? item : ` ${item}`);
  }
}

/** The next row below in which nothing is written, made where there is none; undefined where no more rows fit. */
function emptyRow(field: Field): HTMLInputElement | undefined {
  const list = field.closest("ol")!, rows = [...list.querySelectorAll("input")];
  const empty = rows.slice(rows.indexOf(field as HTMLInputElement) + 1).find(({ value }) => !value);
  if (empty) return empty;
  list.closest(".al-prompt__field")?.querySelector<HTMLButtonElement>(".al-prompt__add")?.click();
  return [...list.querySelectorAll("input")][rows.length];
}
