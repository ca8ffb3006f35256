/** The log on paper: every entry, the oldest first. The learning record is a sheet of its own: see `counted.ts`. */

import type { Definition } from "../../answers/definitions.ts";
import { exportCards } from "../shared/export-cards.ts";
import type { ExportBlock, ToolExport } from "../../answers/export-blocks.ts";
import { fieldWords } from "../../answers/entry-text.ts";
import { newestFirst } from "./filter.ts";
import type { Entry } from "../../answers/entry.ts";
import * as say from "./words.ts";

/** What an entry is called. */
export function nameOf({ values }: Entry, definition: Definition): string {
  const said = (id: string) => {
    const field = definition.fields.get(id);
    return field ? fieldWords(values, id, field) : "";
  };
  return [said("date") || say.undated, said("kind")].filter(Boolean).join(", ");
}

/** Entries with all that was written in them, in the order that they are given. */
export function wholeEntries(entries: readonly Entry[], definition: Definition): ExportBlock[] {
  return exportCards(entries, definition, (entry) => nameOf(entry, definition));
}

/** All of it. */
export const exportBlocks: ToolExport = (entries, definition) =>
  wholeEntries(newestFirst(entries).reverse(), definition);
