/** The log on paper: the learning record first, then every entry. */

import type { Definition } from "../../definitions.ts";
import { dateInWords } from "../../words.ts";
import { cardsOf } from "../cards.ts";
import type { Entry, OnPaper, Piece } from "../paper.ts";
import { fieldWords } from "../words-of.ts";
import { newestFirst, type RecordLine, recordOf } from "./sift.ts";
import * as say from "./words.ts";

/** What an entry is called. */
export function nameOf({ values }: Entry, definition: Definition): string {
  const said = (id: string) => {
    const field = definition.fields.get(id);
    return field ? fieldWords(values, id, field) : "";
  };
  return [said("date") || say.undated, said("kind")].filter(Boolean).join(", ");
}

/** The learning record: a sentence, and a table with a row for each entry; nothing where there is none. */
export function learningRecord(
  lines: readonly RecordLine[],
  definition: Definition,
  from: string,
  to: string,
): Piece[] {
  if (!lines.length) return [];
  const sum = (of: (line: RecordLine) => number) => lines.reduce((all, line) => all + of(line), 0);
  const minutes = sum((line) => line.minutes), words = sum((line) => line.words);
  const rows = lines.map((line) => [
    dateInWords(line.date),
    definition.fields.get("kind")?.options.get(line.kind) ?? line.kind,
    line.minutes ? String(line.minutes) : "",
    String(line.words),
  ]);
  return [
    { heading: say.record },
    { text: say.summed(lines.length, minutes, words, from, to) },
    { text: say.anonymous },
    { table: { caption: say.recordCaption, columns: say.columns, rows } },
  ];
}

/** All of it. */
export const onPaper: OnPaper = (entries, definition) => {
  const inOrder = newestFirst(entries).reverse();
  return [
    ...learningRecord(recordOf(entries, "", ""), definition, "", ""),
    ...cardsOf(inOrder, definition, (entry) => nameOf(entry, definition)),
  ];
};
