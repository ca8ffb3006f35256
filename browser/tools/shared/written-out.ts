/** What paper has below the row of an entry: whatever the screen has only in the form, which paper cannot open. */

import type { Definition } from "../../answers/definitions.ts";
import { fieldWords } from "../../answers/entry-text.ts";
import { el } from "../../common/dom.ts";
import type { StoredEntry } from "./entries.ts";

/** Writes out, below the rows of a list, what entries say in these fields. It stays until a row is made anew. */
export function writeOut(
  list: HTMLElement,
  { entries }: { readonly entries: readonly StoredEntry[] },
  definition: Definition,
  fieldsOf: (entry: StoredEntry) => readonly string[],
): void {
  const rows = new Map([...list.querySelectorAll<HTMLElement>("[data-entry-id]")]
    .map((row) => [row.dataset["entryId"], row]));
  for (const entry of entries) {
    const row = rows.get(entry.id);
    if (!row || row.querySelector(".al-tool__rest")) continue;
    const said = fieldsOf(entry).flatMap((id) => {
      const field = definition.fields.get(id);
      const words = field && fieldWords(entry.values, id, field);
      return words ? [el("div", {}, el("dt", {}, field.question), el("dd", {}, words))] : [];
    });
    if (said.length) row.append(el("dl", { className: "al-tool__rest" }, ...said));
  }
}
