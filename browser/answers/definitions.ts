/**
 * What the build says of the prompts of an exercise, so that answers can be said in words.
 *
 * One small script an exercise, brought in when something of that exercise is to be shown: see
 * src/alongside/render/web/answer_definitions.py. An answer never waits for it and is never hidden without it.
 */

import { buildData, fetchBuildData } from "../common/build-data.ts";
import { exerciseOf, promptKey } from "./keys.ts";

/** A prompt, as the build describes it. */
export interface Definition {
  readonly kind: string;
  readonly question: string;
  readonly revision: number;
  readonly options: ReadonlyMap<string, string>;
  readonly columns: ReadonlyMap<string, string>;
  readonly items: ReadonlyMap<string, string>;
  /** Of a tool's table: the words of columns in which one of several options is chosen. */
  readonly cells: ReadonlyMap<string, ReadonlyMap<string, string>>;
  readonly low: number;
  readonly high: number;
  readonly lowLabel: string;
  readonly highLabel: string;
  /** Of a tool's field: the words that stand in it at first. */
  readonly default: string;
  /** Of a sheet's field: whether paper has a line for it to be written by hand, where it is empty. */
  readonly line: boolean;
  /** Options that its kind alone knows, by their names. */
  readonly own: { readonly [option: string]: unknown };
  /** Of a tool: one entry in words, with its article; several; and what is asked of each, by id. */
  readonly entry: string;
  readonly entries: string;
  readonly fields: ReadonlyMap<string, Definition>;
}

/** The prompts of an exercise by key, in the order of its page. */
export type Definitions = ReadonlyMap<string, Definition>;

/** Under which name the build hands them over, by the id of the exercise. */
const ROOM = "workbook";

/** How long a list of answers waits for the words of its questions, in milliseconds. */
const PATIENCE = 3000;

const read = new Map<string, Definitions>();

/** One definition; what it does not say is as it mostly is. */
export function readDefinition(raw: object): Definition {
  const given = raw as Record<string, unknown>;
  const words = (name: string) =>
    new Map(Object.entries(given[name] ?? {}).map(([id, value]) => [id, String(value)]));
  const text = (name: string) => String(given[name] ?? "");
  return {
    kind: text("kind"),
    question: text("question"),
    revision: Number(given["revision"]) || 1,
    options: words("options"),
    columns: words("columns"),
    items: words("items"),
    cells: new Map(
      Object.entries(given["cells"] ?? {}).map(([id, options]) => [id, new Map(Object.entries(options))]),
    ),
    low: Number(given["low"] ?? 0),
    high: Number(given["high"] ?? 10),
    lowLabel: text("lowLabel"),
    highLabel: text("highLabel"),
    default: text("default"),
    line: given["line"] === true,
    own: (given["own"] ?? {}) as Definition["own"],
    entry: text("entry"),
    entries: text("entries"),
    fields: new Map(
      ((given["fields"] ?? []) as { id: string }[]).map((field) => [field.id, readDefinition(field)]),
    ),
  };
}

/** The definition of a prompt or, for an entry's key, of the tool that it belongs to. */
export function definitionOf(definitions: Definitions | null, key: string): Definition | undefined {
  return definitions?.get(promptKey(key));
}

/** What is here already of the definitions of an exercise. */
export function definitionsHere(exercise: string): Definitions | null {
  const rows = buildData<unknown>(ROOM, exercise);
  if (!read.has(exercise) && Array.isArray(rows)) {
    read.set(exercise, new Map(rows.map((row) => [`${exercise}/${row.id}`, readDefinition(row)])));
  }
  return read.get(exercise) ?? null;
}

/** The definitions of an exercise, fetched where they are not here yet; null where they cannot be had. */
export async function fetchDefinitions(exercise: string): Promise<Definitions | null> {
  if (!definitionsHere(exercise)) await fetchBuildData(ROOM, exercise).catch(() => {}); // Quiet: `loadScript` has said so.
  return definitionsHere(exercise);
}

/** Fetches what the page can know of these answers. Resolves in any case, after a few seconds at the latest. */
export async function fetchWordsFor(keys: readonly string[]): Promise<void> {
  const listed = [...document.querySelectorAll<HTMLElement>("[data-exercise]")]
    .map((section) => section.dataset["exercise"]!);
  const wanted = new Set(keys.map(exerciseOf));
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE));
  await Promise.race([late, Promise.all(listed.filter((id) => wanted.has(id)).map(fetchDefinitions))]);
}
