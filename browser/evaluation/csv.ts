/** A grid as a file for a spreadsheet, and for the notebook that reads it. Pure. */

import { csvText } from "../common/csv.ts";
import { guarded, harmless } from "../common/formula-guard.ts";
import { type Grid, WHEN } from "./grid.ts";
import * as say from "./words.ts";

/** Codes stay as they were typed: a spreadsheet takes `MAR12` for a day, and the 0 from `07`. Plain numbers are none. */
function code(who: string): string {
  return /^(?:0|[1-9]\d{0,8})$/.test(who) ? who : guarded(who);
}

/** The text of the file: a row a person, two columns a line. */
export function toCsv({ lines, people }: Grid): string {
  const head = [
    "person",
    ...lines.flatMap((line) => WHEN.map((when) => `${say.calledLine(line)} (${when})`)),
  ];
  const rows = people.map(({ who, pairs }) => [
    code(who),
    ...lines.flatMap(({ id }) => WHEN.map((when) => String(pairs.get(id)?.[when] ?? ""))),
  ]);
  return csvText([head.map(harmless), ...rows]);
}
