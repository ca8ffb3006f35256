/** The words of an answer that can be changed before they are shared; what is chosen among given things cannot. */

import type { Answer } from "../answers/answer.ts";
import type { Definition } from "../answers/definitions.ts";
import { answerOf, sorted } from "../answers/parts.ts";

/** A part of an answer that holds words of the reader's own. */
export interface EditablePart {
  readonly part: string;
  /** What it is, where an answer has several. */
  readonly label: string;
  readonly words: string;
}

/** Every such part, in the order of the page. */
export function editableParts(answer: Answer, definition: Definition): EditablePart[] {
  if (!definition.fields.size) return partsOf(answer, definition, "", "");
  if (typeof answer === "string") return [];
  return [...definition.fields].flatMap(([id, field]) =>
    partsOf(answerOf(answer, id), field, id, field.question)
  );
}

function partsOf(answer: Answer, definition: Definition, before: string, question: string): EditablePart[] {
  if (typeof answer === "string") {
    const own = definition.kind === "text" || definition.kind === "";
    return own && answer ? [{ part: before, label: question, words: answer }] : [];
  }
  return sorted(Object.keys(answer)).flatMap((part) => {
    const words = answer[part]!;
    if (words === true || !isOwn(part, definition)) return [];
    const label = [question, labelOf(part, definition)].filter(Boolean).join(", ");
    return [{ part: before ? `${before}.${part}` : part, label, words }];
  });
}

/** Whether the reader writes freely there. */
function isOwn(part: string, { kind, cells }: Definition): boolean {
  const column = part.split(".").slice(1).join(".");
  if (kind === "rating") return column !== "rating";
  if (kind === "table") return !cells.has(column);
  return kind === "list" || kind === "text" || kind === "";
}

function labelOf(part: string, { items, columns }: Definition): string {
  const [row = "", ...column] = part.split(".");
  const names = [items.get(row) || row, columns.get(column.join(".")) ?? column.join(".")];
  return names.filter(Boolean).join(", ");
}

/** The answer with other words in one part; without that part where there are none. */
export function withWords(answer: Answer, part: string, words: string): Answer {
  if (typeof answer === "string") return words;
  const { [part]: _, ...rest } = answer;
  return words.trim() ? { ...rest, [part]: words } : rest;
}
