/** A grid as a file for a spreadsheet (RFC 4180), and for the notebook that reads it. Pure. */

import { harmless } from "../common/formula-guard.ts";
import { type Grid, WHEN } from "./grid.ts";

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** The text of the file: a row a person, two columns a line. It begins with a mark that tells Excel how its letters are written. */
export function toCsv({ lines, people }: Grid): string {
  const head = [
    "person",
    ...lines.flatMap(({ words, id }) => WHEN.map((when) => `${words || id} (${when})`)),
  ];
  const rows = people.map(({ who, pairs }) => [
    who,
    ...lines.flatMap(({ id }) => WHEN.map((when) => String(pairs.get(id)?.[when] ?? ""))),
  ]);
  return `\uFEFF${[head, ...rows].map((row) => row.map(harmless).map(quoted).join(",")).join("\r\n")}\r\n`;
}
