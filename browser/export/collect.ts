/** What is to be taken away: each exercise with its form, its questions, and all that is kept of it. */

import { type Answer, isEmpty, type Parts } from "../answers/answer.ts";
import { type Definition, type Definitions, fetchDefinitions } from "../answers/definitions.ts";
import {
  type AnswerHistory,
  groupByExercise,
  hasContent,
  type HistoryByKey,
  isAnswered,
} from "../answers/by-exercise.ts";
import { entryKey, finishedKey, isEntryOf, promptKey } from "../answers/keys.ts";
import type { AnswerRecord } from "../answers/record.ts";
import { isMark } from "../answers/route.ts";
import { sheetOf } from "../tools/compose/export.ts";
import type { Sheet } from "../answers/export-blocks.ts";
import type { Contents } from "../answers/contents.ts";
import type { ExportItem } from "../page/export-buttons.ts";
import type { Entry } from "../answers/entry.ts";
import { type Form, formOf } from "./blank-forms.ts";

const NOTHING: Contents = { records: [], copies: [], damaged: [] };

/** All that the page knows of, stored or not. */
export interface PageContents {
  /** Null where the store cannot be read. */
  readonly contents: Contents | null;
  readonly unsaved: readonly AnswerRecord[];
}

/** One exercise to be taken away. */
export interface ExportPart extends ExportItem {
  /** Null where it cannot be had, or where the manual has no such exercise any more. */
  readonly form: Form | null;
  readonly definitions: Definitions | null;
  readonly kept: HistoryByKey;
}

/** What is stored, with what is not in the store yet in the place of what is. */
export function groupAll({ contents, unsaved }: PageContents): ReadonlyMap<string, HistoryByKey> {
  const fresh = new Set(unsaved.map(({ key }) => key));
  const stored = contents ?? NOTHING;
  const records = [...stored.records.filter(({ key }) => !fresh.has(key)), ...unsaved];
  return groupByExercise({ ...stored, records });
}

/** Whether an exercise holds anything but the tick that it is finished. */
export function holdsAnything(exercise: string, kept: HistoryByKey | undefined): boolean {
  return [...kept?.values() ?? []].some((each) => each.key !== finishedKey(exercise) && hasContent(each));
}

/** How many entries the tool of an exercise holds. */
export function countEntries(kept: HistoryByKey | undefined): number {
  return [...kept?.values() ?? []].filter((each) => each.key !== promptKey(each.key) && isAnswered(each))
    .length;
}

/** An exercise with its form and questions, as far as they can be had. */
export async function collectPart(wanted: ExportItem, kept: HistoryByKey = new Map()): Promise<ExportPart> {
  const { id, title, entries, sheet } = wanted;
  const [form, definitions] = sheet?.page === undefined
    ? await Promise.all([formOf(id), fetchDefinitions(id)])
    : [null, null];
  const own = entries ? only(entries, kept) : kept;
  return {
    ...wanted,
    title: sheet?.title ?? form?.title ?? title,
    form: definitions && form,
    definitions,
    kept: own,
  };
}

/** What is kept without the entries that nobody asked for: neither they nor their other texts leave the page. */
function only(entries: readonly string[], kept: HistoryByKey): HistoryByKey {
  const isWanted = (key: string) =>
    key === promptKey(key) || entries.some((entry) => key === entryKey(promptKey(key), entry));
  return new Map([...kept].filter(([key]) => isWanted(key)));
}

/** What nobody's exercise asks any more: kept under exercises that the page does not list. */
export function orphanedAnswers(
  all: ReadonlyMap<string, HistoryByKey>,
  listed: readonly ExportItem[],
): AnswerHistory[] {
  const known = new Set(listed.map(({ id }) => id));
  return [...all].filter(([exercise]) => !known.has(exercise))
    .flatMap(([exercise, kept]) =>
      [...kept.values()].filter(({ key }) => key !== finishedKey(exercise) && !isMark(key))
    )
    .filter(hasContent);
}

/** The prompts of an exercise that are no tools, each with its answer. */
export function answersOf({ definitions, kept }: ExportPart): [key: string, Definition, AnswerRecord][] {
  return [...definitions ?? []].flatMap(([key, definition]): [string, Definition, AnswerRecord][] => {
    const record = kept.get(key)?.record;
    return definition.fields.size || !record || isEmpty(record.value) ? [] : [[key, definition, record]];
  });
}

/** The tools of an exercise, each with its entries. */
export function toolsOf({ definitions, kept }: ExportPart): [key: string, Definition, Entry[]][] {
  const tools = [...definitions ?? []].filter(([, definition]) => definition.fields.size);
  return tools.map(([key, definition]) => {
    const entries = [...kept.values()]
      .filter((each) => isEntryOf(key, each.key) && isAnswered(each) && isParts(each.record!.value))
      .map(({ record }) => ({
        id: record!.key.slice(entryKey(key, "").length),
        values: record!.value as Parts,
        updated: record!.updated,
      }));
    return [key, definition, entries];
  });
}

/** The sheets of an exercise that are handed over as they are: with none of what the page says around them. */
export function composedOf(part: ExportPart): Sheet[] {
  if (part.sheet) return [part.sheet];
  return toolsOf(part).filter(([, { kind }]) => kind === "compose").flatMap(([, definition, entries]) =>
    entries.map((entry) => sheetOf(entry, definition))
  );
}

/** Whether a part is a sheet for somebody else, with nothing beside it that is meant for who made it. */
export function isHandedOver(part: ExportPart): boolean {
  return !!part.sheet || (part.entries !== undefined && composedOf(part).length > 0);
}

/** Whether an answer has parts, as every entry of a tool does. */
function isParts(value: Answer): value is Parts {
  return typeof value !== "string";
}

/** Whether what is kept under a key has a place in the form. */
export function hasPlace({ form, definitions }: ExportPart, { key, record }: AnswerHistory): boolean {
  const definition = definitions?.get(promptKey(key));
  if (!form || !definition) return false;
  return !definition.fields.size || (key !== promptKey(key) && (!record || isParts(record.value)));
}
