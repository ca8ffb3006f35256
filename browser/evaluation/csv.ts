/** A grid as a file for a spreadsheet, and for the notebook that reads it. Pure. */

import { csvText } from "../common/csv.ts";
import { harmless } from "../common/formula-guard.ts";
import { type Grid, WHEN } from "./grid.ts";

/** The text of the file: a row a person, two columns a line. */
export function toCsv({ lines, people }: Grid): string {
  const head = [
    "person",
    ...lines.flatMap(({ words, id }) => WHEN.map((when) => `${words || id} (${when})`)),
  ];
  const rows = people.map(({ who, pairs }) => [
    who,
    ...lines.flatMap(({ id }) => WHEN.map((when) => String(pairs.get(id)?.[when] ?? ""))),
  ]);
  return csvText([head, ...rows].map((row) => row.map(harmless)));
}
