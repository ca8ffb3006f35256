/** Entries on paper as cards: for each a heading, and what it says in each of its fields. */

import type { Definition } from "../../answers/definitions.ts";
import type { ExportBlock } from "../../answers/export-blocks.ts";
import { sentence } from "./words.ts";
import type { Entry } from "../../answers/entry.ts";
import { entryWords } from "../../answers/entry-text.ts";

/** A heading and a table for each entry; `name` says what an entry is called, else it has its number. */
export function exportCards(
  entries: readonly Entry[],
  definition: Definition,
  name: (entry: Entry) => string = () => "",
): ExportBlock[] {
  return entries.flatMap((entry, index): ExportBlock[] => {
    const heading = name(entry) || `${sentence(definition.entry.replace(/^an? /, ""))} ${index + 1}`;
    const rows = entryWords(entry.values, definition);
    return [{ heading }, { table: { caption: heading, columns: [], rows } }];
  });
}
