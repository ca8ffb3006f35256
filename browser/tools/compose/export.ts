/** A composed sheet on paper: its title, its lines as they were left, and what was filled in. */

import type { Definition } from "../../answers/definitions.ts";
import type { Entry } from "../../answers/entry.ts";
import type { ExportBlock, Sheet, ToolExport } from "../../answers/export-blocks.ts";
import { fieldWords } from "../../answers/entry-text.ts";
import { answerOf, rowsOf, textOf } from "../../answers/parts.ts";

/** Fields that stand on no paper: the word by which the worker finds the sheet again, and the title, said first. */
const APART = new Set(["for", "title"]);

/** What a sheet says before its first heading. On the page it needs a name; on paper it stands for itself. */
const LEAD = "words-at-the-top";

/** A place to write by hand. */
const LINE = "…………………………";

/** One sheet. What was filled in on short lines stands together, and each stretch of words under its heading. */
export function sheetOf({ values }: Entry, definition: Definition): Sheet {
  const pieces: ExportBlock[] = [];
  let facts: [string, string][] = [];
  const flush = () => {
    if (facts.length) pieces.push({ table: { caption: facts[0]![0], columns: [], rows: facts } });
    facts = [];
  };
  for (const [id, field] of definition.fields) {
    if (APART.has(id)) continue;
    const words = fieldWords(values, id, field) || (field.line ? LINE : "");
    if (!words) continue;
    if (id === LEAD) {
      pieces.push(...words.split("\n").filter(Boolean).map((text) => ({ text })));
    } else if (field.default || field.kind === "checklist") {
      flush();
      pieces.push({ heading: field.question }, {
        list: words.split(field.default ? "\n" : ", ").filter(Boolean),
      });
    } else if (field.kind === "table") {
      flush();
      pieces.push({ table: tableOf(values, id, field) });
    } else {
      facts.push([field.question, words]);
    }
  }
  flush();
  return { title: textOf(values, "title") || definition.fields.get("title")?.default || "", pieces };
}

function tableOf(values: Entry["values"], id: string, { question, columns, items }: Definition) {
  const headed = [...items.values()].some(Boolean);
  const rows = [...rowsOf(answerOf(values, id))].map(([row, cells]) => [
    ...headed ? [items.get(row) ?? row] : [],
    ...[...columns.keys()].map((column) => cells.get(column) ?? ""),
  ]);
  return { caption: question, columns: [...headed ? [""] : [], ...columns.values()], rows };
}

export const exportBlocks: ToolExport = (entries, definition) =>
  entries.map((entry) => sheetOf(entry, definition)).flatMap(({ title, pieces }): ExportBlock[] => [
    { heading: title },
    ...pieces,
  ]);
