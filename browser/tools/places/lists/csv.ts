/** A list of places as a file that any spreadsheet opens (RFC 4180), and back. */

// @ts-types="./papaparse.d.ts"
import Papa from "papaparse";
import type { Parts } from "../../../answers/answer.ts";
import type { Definition } from "../../../answers/definitions.ts";
import { runAtOnce } from "../../../common/time-slices.ts";
import { textOf, ticksOf } from "../../../answers/parts.ts";
import { trimmed, voicesCell } from "./cells.ts";
import { COLUMNS } from "./columns.ts";
import * as say from "./words.ts";
import { guarded } from "../../../common/formula-guard.ts";
import { roleFinder } from "./headings.ts";
import { ratingIn, voicesOf } from "../rating.ts";
import { readingList, readingOf, type ReadList } from "./read-list.ts";
import type { Entry } from "../../../answers/entry.ts";
import { gridOf } from "./split-text.ts";

/** What goes into the file. */
export interface Given {
  /** Who rated: initials or a role. */
  readonly by: string;
  readonly ratings: boolean;
  readonly notes: boolean;
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
      const light = ratingIn(value);
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

/** Reads the text of a file as its own headings say. `troubles` alone say why where nothing could be read. */
export function fromCsv(text: string, definition: Definition): ReadList {
  const find = roleFinder(definition);
  const grid = runAtOnce(gridOf(text.replace(/^\uFEFF/, ""), find));
  return runAtOnce(readingList(grid, readingOf(grid, find), definition));
}
