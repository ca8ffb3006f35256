/** An entry of a tool in words: what it says in each of its fields. */

import type { Parts } from "./answer.ts";
import type { Definition } from "./definitions.ts";
import { withBreaks } from "../common/line-breaks.ts";
import { dateInWords } from "../page/words.ts";

/** What a tick in a table is as words. */
export const TICK = "✓";

const order = new Intl.Collator("en", { numeric: true }).compare;

/** The words of a part that holds words, with the line breaks of a page; or nothing. */
export function textOf(values: Parts, part: string): string {
  const value = values[part];
  return typeof value === "string" ? withBreaks(value).trim() : "";
}

/** The ids that are ticked in a field, in the order of its options, then any that it does not know. */
export function ticksOf(values: Parts, field: string, definition?: Definition): string[] {
  const found = Object.keys(values).filter((part) => part.startsWith(`${field}.`) && values[part] === true)
    .map((part) => part.slice(field.length + 1));
  const known = [...definition?.options.keys() ?? []];
  return [
    ...known.filter((id) => found.includes(id)),
    ...found.filter((id) => !known.includes(id)).sort(order),
  ];
}

/** The rows of a field that is a table: the id of each row that says something, with its cells by column. */
export function rowsOf(values: Parts, field: string): Map<string, Map<string, string>> {
  const rows = new Map<string, Map<string, string>>();
  for (const part of Object.keys(values).sort(order)) {
    const [own, row, ...column] = part.split(".");
    const words = values[part] === true ? TICK : textOf(values, part);
    if (own !== field || row === undefined || !words) continue;
    rows.set(row, (rows.get(row) ?? new Map<string, string>()).set(column.join("."), words));
  }
  return rows;
}

/** A cell in words: an option by its words, a date as people write it. */
function cellWords(words: string, column: string, { cells }: Definition): string {
  return cells.get(column)?.get(words) ?? dateInWords(words);
}

/** What an entry says in one field, as words; empty where it says nothing. */
export function fieldWords(values: Parts, field: string, definition: Definition): string {
  const value = textOf(values, field);
  switch (definition.kind) {
    case "choice":
      return definition.options.get(value) ?? value;
    case "checklist":
      return ticksOf(values, field, definition).map((id) => definition.options.get(id) ?? id).join(", ");
    case "date":
      return dateInWords(value);
    case "scale":
      return value && `${value}, on a scale from ${end(definition, "low")} to ${end(definition, "high")}`;
    case "table":
      return tableWords(values, field, definition);
    default:
      return value;
  }
}

function end(definition: Definition, which: "low" | "high"): string {
  const label = which === "low" ? definition.lowLabel : definition.highLabel;
  return label ? `${definition[which]} (${label})` : `${definition[which]}`;
}

/** A line for each row: its heading, where it has one, and its cells, each under the name of its column. */
function tableWords(values: Parts, field: string, definition: Definition): string {
  const { items, columns } = definition;
  const single = columns.size === 1;
  const inOrder = [...columns.keys()], rowsInOrder = [...items.keys()];
  const place = (row: string) => (rowsInOrder.indexOf(row) + 1) || Infinity;
  const rows = [...rowsOf(values, field)].sort(([one], [other]) => place(one) - place(other) || 0);
  return rows.map(([row, cells]) => {
    const said = [...cells]
      .sort(([one], [other]) => inOrder.indexOf(one) - inOrder.indexOf(other))
      .map(([id, words]) => {
        const shown = cellWords(words, id, definition);
        return single ? shown : shown === TICK ? columns.get(id) ?? id : `${columns.get(id) ?? id}: ${shown}`;
      }).join("; ");
    return items.get(row) ? `${items.get(row)}: ${said}` : said;
  }).join("\n");
}

/** The part that says on what day a tool kept all of its entries as they were; parts below it hold them. */
export const KEPT = "kept";

/** What was kept on a day as it then was: the day and, by the id of each entry, its words, which begin with its name. */
export function keptWords(values: Parts): [question: string, words: string][] | null {
  const day = textOf(values, KEPT);
  if (!day) return null;
  const names = Object.keys(values).sort(order).filter((part) => part.startsWith(`${KEPT}.`))
    .map((part) => textOf(values, part).split("\n")[0] ?? "");
  return [[`As it was on ${dateInWords(day)}`, names.filter(Boolean).join(", ")]];
}

/** An entry as pairs of a field's question and what it says, without those that say nothing. */
export function entryWords(values: Parts, definition: Definition): [question: string, words: string][] {
  const kept = keptWords(values);
  if (kept) return kept;
  const known = [...definition.fields].map(([id, field]): [string, string] => [
    field.question,
    fieldWords(values, id, field),
  ]);
  const rest = Object.keys(values).filter((part) => !definition.fields.has(part.split(".")[0] ?? ""))
    .map((part): [string, string] => [part, values[part] === true ? "✓" : textOf(values, part)]);
  return [...known, ...rest].filter(([, words]) => words);
}
