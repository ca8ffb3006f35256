/** The local map on paper: how many are how, every place in a table, what would move them up, and notes. */

import type { Definition } from "../../answers/definitions.ts";
import type { ExportBlock, ToolExport } from "../../answers/export-blocks.ts";
import { entryWords } from "../../answers/entry-text.ts";
import { textOf } from "../../answers/parts.ts";
import { goings, kindAndArea, ratings, reaching, said, ways } from "./place-text.ts";
import { wholeOf } from "./rating.ts";
import { countRatings, inOrder, isStale, today, toMoveUp, yearBefore } from "./filter.ts";
import type { Entry } from "../../answers/entry.ts";
import * as say from "./words.ts";

/** The fields that the table says. */
const TOLD = new Set(
  ["name", "kind", "area", "offers", "when", "welcome", "cost", "access", "getting-in", "contact", "checked"]
    .concat("address", "run-by", "rating", "why", "voices", "better"),
);

function rowOf({ values }: Entry, definition: Definition): string[] {
  const name = textOf(values, "name") || say.unnamed;
  const checked = said(values, "checked", definition);
  return [
    [name, kindAndArea(values, definition)],
    goings(values),
    [textOf(values, "cost"), ...ways(values, definition)],
    [...reaching(values), checked && `${say.checked}: ${checked}`],
    [say.lightInWords(wholeOf(values)), ...ratings(values, definition)],
  ].map((cell) => cell.filter(Boolean).join("\n"));
}

/** What the table does not say of a place, with its name. */
function restOf({ values }: Entry, definition: Definition): string[] {
  const rest = Object.fromEntries(
    Object.entries(values).filter(([part]) => !TOLD.has(part.split(".")[0] ?? "")),
  );
  return entryWords(rest, definition)
    .map(([question, words]) =>
      `${textOf(values, "name") || say.unnamed}. ${question}${question.endsWith("?") ? "" : ":"} ${words}`
    );
}

/** A list under a heading; nothing where it is empty. */
function listed(heading: string, list: readonly string[]): ExportBlock[] {
  return list.length ? [{ heading }, { list }] : [];
}

/** All of it. */
export const exportBlocks: ToolExport = (entries, definition) => {
  if (!entries.length) return [];
  const places = inOrder(entries, "light", definition);
  const since = yearBefore(today());
  const stale = places.filter(({ values }) => isStale(values, since)).length;
  const better = toMoveUp(places, definition).said
    .map(({ values }) => `${textOf(values, "name") || say.unnamed}: ${textOf(values, "better")}`);
  return [
    { text: say.counted(countRatings(places), stale) },
    {
      table: {
        caption: say.listCaption,
        columns: say.columns,
        rows: places.map((entry) => rowOf(entry, definition)),
      },
    },
    ...listed(say.moveUp, better),
    ...listed(say.notes, places.flatMap((entry) => restOf(entry, definition))),
  ];
};
