/** An entry of a tool in words: what it says in each of its fields. */

import { isEmpty, type Parts } from "./answer.ts";
import type { Definition } from "./definitions.ts";
import { TEXTS } from "./kinds.gen.ts";
import { answerOf, sorted, textOf, TICK } from "./parts.ts";
import { dateInWords } from "../common/dates.ts";

/** What an entry says in one field, as words; empty where it says nothing. */
export function fieldWords(values: Parts, field: string, definition: Definition): string {
  const answer = answerOf(values, field);
  return isEmpty(answer) ? "" : TEXTS[definition.kind]?.(answer, definition) ?? textOf(values, field);
}

/** The part that says on what day a tool kept all of its entries as they were; parts below it hold them. */
export const KEPT = "kept";

/** What was kept on a day as it then was: the day and, by the id of each entry, its words, which begin with its name. */
function keptWords(values: Parts): [question: string, words: string][] | null {
  const day = textOf(values, KEPT);
  if (!day) return null;
  const names = sorted(Object.keys(values)).filter((part) => part.startsWith(`${KEPT}.`))
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
    .map((part): [string, string] => [part, values[part] === true ? TICK : textOf(values, part)]);
  return [...known, ...rest].filter(([, words]) => words);
}
