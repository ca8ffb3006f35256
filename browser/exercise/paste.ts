/** Words that are pasted with the line breaks of another program get those of a page, so that no two words are joined. */

import { linesOf, withBreaks } from "../common/line-breaks.ts";

/** Looks after all text fields of the page. */
export function normalizePastedBreaks(page: Document = document): void {
  page.addEventListener("paste", (event) => {
    const field = event.target, words = event.clipboardData?.getData("text/plain") ?? "";
    const isArea = field instanceof HTMLTextAreaElement;
    if (!isArea && !(field instanceof HTMLInputElement && field.type === "text")) return;
    const mended = isArea ? withBreaks(words) : linesOf(words).join(" ");
    // Browsers know the usual ones, and what they do themselves can be undone.
    if (mended === words.replace(/\r\n?/g, "\n") || event.defaultPrevented || field.readOnly) return;
    event.preventDefault();
    // Old, and the only way that can be undone; where a browser has lost it, the words are put in all the same.
    if (page.execCommand("insertText", false, mended)) return;
    field.setRangeText(mended, field.selectionStart!, field.selectionEnd!, "end");
    field.dispatchEvent(new InputEvent("input", { bubbles: true, inputType: "insertFromPaste" }));
  });
}
