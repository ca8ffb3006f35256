/** Reading the parts of an answer that has several. */

import { withBreaks } from "../common/line-breaks.ts";
import type { Answer, Parts } from "./answer.ts";
import type { Definition } from "./definitions.ts";

/** What a tick in a table is as words. */
export const TICK = "✓";

const order = /* @__PURE__ */ new Intl.Collator("en", { numeric: true }).compare;

/** The names of parts as people would count: 2 before 10. */
export function sorted(parts: Iterable<string>): string[] {
  return [...parts].sort(order);
}

/** Ids in the order of the page, then any that the page does not know. */
export function inOrder(known: ReadonlyMap<string, string>, found: Iterable<string>): string[] {
  const rest = new Set(found);
  const first = [...known.keys()].filter((id) => rest.delete(id));
  return [...first, ...sorted(rest)];
}

/** The words of a part that holds words, with the line breaks of a page; or nothing. */
export function textOf(values: Parts, part: string): string {
  const value = values[part];
  return typeof value === "string" ? withBreaks(value).trim() : "";
}

/** The answer in one field of an entry: words, or its parts without the name of the field before them. */
export function answerOf(values: Parts, field: string): Answer {
  const own = Object.entries(values).filter(([part]) => part.startsWith(`${field}.`))
    .map(([part, value]) => [part.slice(field.length + 1), value] as const);
  return own.length ? Object.fromEntries(own) : textOf(values, field);
}

/** The ids that are ticked, in the order of the page, then any that it does not know. */
export function ticked(answer: Answer, definition?: Pick<Definition, "options">): string[] {
  if (typeof answer === "string") return [];
  const ids = Object.keys(answer).filter((id) => answer[id] === true);
  return inOrder(definition?.options ?? new Map(), ids);
}

/** The ids that are ticked in a field of an entry. */
export function ticksOf(values: Parts, field: string, definition?: Definition): string[] {
  return ticked(answerOf(values, field), definition);
}

/** The rows of an answer: the id of each row that says something, with its cells by column. */
export function rowsOf(answer: Answer): Map<string, Map<string, string>> {
  const rows = new Map<string, Map<string, string>>();
  if (typeof answer === "string") return rows;
  for (const part of sorted(Object.keys(answer))) {
    const [row, ...column] = part.split(".");
    const words = answer[part] === true ? TICK : textOf(answer, part);
    if (!words) continue;
    rows.set(row!, (rows.get(row!) ?? new Map<string, string>()).set(column.join("."), words));
  }
  return rows;
}
