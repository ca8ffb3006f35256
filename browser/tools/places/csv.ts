/** A list of places as a file that any spreadsheet opens (RFC 4180), and back. */

// @ts-types="./papaparse.d.ts"
import Papa from "papaparse";
import type { Parts } from "../../answer.ts";
import type { Definition } from "../../definitions.ts";
import { folded } from "../../fold.ts";
import type { Entry } from "../paper.ts";
import { textOf, ticksOf } from "../words-of.ts";
import { dayIn, guarded, trimmed, unguarded, voicesCell, voicesIn } from "./cells.ts";
import { columnFinder, COLUMNS } from "./columns.ts";
import * as say from "./files-words.ts";
import { lightIn, VOICE, voicesOf } from "./light.ts";

/** So many rows of a file are read, and so many characters of a cell. */
export const MOST_ROWS = 2000;
export const LONGEST = 5000;

/** What goes into the file. */
export interface Given {
  /** Who rated: initials or a role. */
  readonly by: string;
  readonly ratings: boolean;
  readonly notes: boolean;
}

/** A place as a file tells of it. `by` is who rated it, where the file says so. */
export interface Incoming {
  readonly values: Parts;
  readonly by: string;
}

/** A list, read. `troubles` say in words what could not be taken as it stands. */
export interface ReadList {
  readonly places: readonly Incoming[];
  readonly troubles: readonly string[];
}

const RATED = new Set(["rating", "why", "better", "by", "voices", "ask"]);

/** The text of a file with these places. It begins with a mark that tells Excel how its letters are written. */
export function toCsv(entries: readonly Entry[], definition: Definition, given: Given): string {
  const columns = COLUMNS.filter(({ id }) =>
    (given.ratings || !RATED.has(id)) && (given.notes || id !== "note")
  );
  const rows = entries.map(({ values }) =>
    columns.map(({ id }) => guarded(trimmed(cellOf(values, id, definition, given.by))))
  );
  const heads = columns.map(({ head }) => head);
  return `\uFEFF${Papa.unparse([heads, ...rows], { newline: "\r\n" })}\r\n`;
}

function cellOf(values: Parts, id: string, definition: Definition, by: string): string {
  const value = textOf(values, id);
  switch (id) {
    case "kind":
      return definition.fields.get("kind")?.options.get(value) ?? value;
    case "access": {
      const field = definition.fields.get("access");
      return ticksOf(values, "access", field).map((tick) => field?.options.get(tick) ?? tick).join("; ");
    }
    case "rating": {
      const light = lightIn(value);
      return light ? say.colours[light] : value;
    }
    case "by":
      return textOf(values, "rating") || textOf(values, "why") ? by : "";
    case "voices":
      return voicesCell(voicesOf(values));
    default:
      return value;
  }
}

/** Reads the text of a file. `troubles` alone say why where nothing could be read. */
export function fromCsv(text: string, definition: Definition): ReadList {
  const told = /^\uFEFF?sep=(.)\r?\n/i.exec(text);
  const body = told ? text.slice(told[0].length) : text.replace(/^\uFEFF/, "");
  const columnOf = columnFinder(definition);
  const delimiter = told?.[1] ?? delimiterOf(body, columnOf);
  const { data, errors } = Papa.parse(body, { delimiter, preview: MOST_ROWS + 2 });
  const [heads = [], ...rows] = data;
  const fields = heads.map((head) => columnOf(unguarded(head)));
  if (!fields.includes("name")) return { places: [], troubles: [say.noName] };
  const troubles = [...new Set(errors.filter(({ type }) => type === "Quotes").map(({ row }) => row))]
    .map((row) => say.quotes((row ?? 0) + 1));
  const unknown = heads.filter((head, at) => head.trim() && !fields[at]);
  if (unknown.length) troubles.push(say.unknownColumns(unknown));
  if (rows.length > MOST_ROWS) troubles.push(say.tooManyRows(MOST_ROWS));
  const places: Incoming[] = [];
  rows.slice(0, MOST_ROWS).forEach((cells, index) => {
    if (cells.every((cell) => !cell.trim())) return;
    const place = placeOf(cells, fields, definition);
    if (typeof place === "string") troubles.push(say.leftOut(index + 2, place));
    else places.push(place);
  });
  return { places, troubles };
}

/** What stands between the cells: whatever makes most sense of the first row. */
function delimiterOf(text: string, columnOf: (head: string) => string): string {
  const known = (delimiter: string) =>
    (Papa.parse(text, { delimiter, preview: 1 }).data[0] ?? [])
      .filter((head) => columnOf(unguarded(head))).length;
  return [",", ";", "\t"].reduce((best, each) => known(each) > known(best) ? each : best);
}

/** A place from the cells of its row, or in words why it is left out. Nothing that cannot be placed is lost. */
function placeOf(
  cells: readonly string[],
  fields: readonly string[],
  definition: Definition,
): Incoming | string {
  const words = new Map<string, string>();
  for (const [at, raw] of cells.entries()) {
    const id = fields[at], cell = trimmed(unguarded(trimmed(raw)));
    if (!id || !cell) continue;
    if (cell.length > LONGEST) return say.tooLong(LONGEST);
    words.set(id, words.has(id) ? `${words.get(id)}, ${cell}` : cell);
  }
  if (!words.has("name")) return say.nameless;
  const values: Record<string, string | true> = {};
  const unplaced: string[] = [];
  for (const [id, said] of words) {
    if (id === "by") continue;
    if (id === "voices") Object.assign(values, voiceParts(voicesIn(said)));
    else if (id === "access") tick(values, said, definition);
    else {
      const kept = keptOf(id, said, definition);
      if (kept) values[id] = values[id] ? `${kept}\n${values[id]}` : kept;
      else unplaced.push(say.answered(definition.fields.get(id)?.question ?? id, said));
    }
  }
  const ask = [textOf(values, "ask"), ...unplaced].filter(Boolean).join("\n");
  return { values: ask ? { ...values, ask } : values, by: words.get("by") ?? "" };
}

/** What a field keeps of a cell; nothing where it cannot hold it. */
function keptOf(id: string, said: string, definition: Definition): string {
  if (id === "rating") return lightIn(said);
  if (id === "checked") return dayIn(said);
  if (id !== "kind") return said;
  const options = [...definition.fields.get("kind")?.options ?? []];
  return options.find(([option, words]) => [option, folded(words)].includes(folded(said)))?.[0] ?? "";
}

/** Ticks what a cell says of getting in; what is no tick goes into words. */
function tick(values: Record<string, string | true>, said: string, definition: Definition): void {
  const options = [...definition.fields.get("access")?.options ?? []];
  const rest = said.split(/[;\n]/).map((part) => part.trim()).filter((part) => {
    const known = options.find(([id, words]) => [id, folded(words)].includes(folded(part)));
    if (known) values[`access.${known[0]}`] = true;
    return part && !known;
  });
  if (rest.length) values["getting-in"] = [rest.join("; "), values["getting-in"]].filter(Boolean).join("\n");
}

/** Voices as the parts of an entry. */
export function voiceParts(voices: readonly { readonly [part in typeof VOICE[number]]: string }[]): Parts {
  return Object.fromEntries(
    voices.flatMap((voice, index) =>
      VOICE.filter((part) => voice[part]).map((part) => [`voices.${index + 1}.${part}`, voice[part]])
    ),
  );
}
