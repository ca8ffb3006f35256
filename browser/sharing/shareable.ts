/** What there is to share: everything a person wrote in exercises and tools, one answer at a time. */

import { type Answer, isEmpty } from "../answers/answer.ts";
import { type Definition, definitionOf, type Definitions } from "../answers/definitions.ts";
import { KEPT } from "../answers/entry-text.ts";
import { exerciseOf, finishedKey, promptKey } from "../answers/keys.ts";
import type { AnswerRecord } from "../answers/record.ts";
import { isMark } from "../answers/route.ts";

/** Kinds of tools whose entries are written for one person who is supported, and go to nobody else from here. */
const FOR_ONE_PERSON = ["compose"];

/** Fields of tools that promise to stay with who wrote them, by the kind of the tool. */
const PRIVATE: { readonly [kind: string]: readonly string[] } = { places: ["note"] };

/** One answer that can be shared. */
export interface Shareable {
  readonly record: AnswerRecord;
  readonly definition: Definition;
  /** What of it may go: without fields that are private. */
  readonly value: Answer;
}

/** What was written, by exercise; nothing of marks, ticks that an exercise is finished, and what is empty. */
export function writtenByExercise(records: readonly AnswerRecord[]): ReadonlyMap<string, AnswerRecord[]> {
  const found = new Map<string, AnswerRecord[]>();
  for (const record of records) {
    const exercise = exerciseOf(record.key);
    if (isMark(record.key) || record.key === finishedKey(exercise) || isEmpty(record.value)) continue;
    found.set(exercise, [...found.get(exercise) ?? [], record]);
  }
  return found;
}

/** What of an exercise can be shared, in the order of its page. */
export function shareables(records: readonly AnswerRecord[], definitions: Definitions): Shareable[] {
  const order = [...definitions.keys()];
  return records.flatMap((record): Shareable[] => {
    const definition = definitionOf(definitions, record.key);
    if (!definition || FOR_ONE_PERSON.includes(definition.kind)) return [];
    if (typeof record.value !== "string" && KEPT in record.value) return [];
    const value = withoutPrivate(record.value, definition.kind);
    return isEmpty(value) ? [] : [{ record, definition, value }];
  }).sort((one, other) =>
    order.indexOf(promptKey(one.record.key)) - order.indexOf(promptKey(other.record.key)) ||
    (one.record.key < other.record.key ? -1 : 1)
  );
}

function withoutPrivate(value: Answer, kind: string): Answer {
  const fields = PRIVATE[kind];
  if (!fields || typeof value === "string") return value;
  return Object.fromEntries(Object.entries(value).filter(([part]) => !fields.includes(part.split(".")[0]!)));
}
