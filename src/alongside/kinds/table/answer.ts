import type { Answer } from "alongside/answers/answer.ts";
import { plainText } from "alongside/answers/plain-text.ts";
import type { Definition } from "alongside/answers/definitions.ts";
import { inOrder, rowsOf, TICK } from "alongside/answers/parts.ts";
import { lines } from "alongside/common/dom.ts";
import { scrollBox, tableOf } from "alongside/common/table.ts";
import { dateInWords } from "alongside/common/dates.ts";

export function show(answer: Answer, { columns, items, question }: Definition): Node {
  if (typeof answer === "string") return lines(plainText(answer));
  const rows = rowsOf(answer);
  const heads = inOrder(columns, [...rows.values()].flatMap((cells) => [...cells.keys()]));
  const named = [...items.values()].some(Boolean);
  const table = {
    columns: [...named ? [""] : [], ...heads.map((id) => columns.get(id) ?? id)],
    rows: inOrder(items, rows.keys()).map((row) => [
      ...named ? [items.get(row) ?? row] : [],
      ...heads.map((id) => rows.get(row)?.get(id) ?? ""),
    ]),
  };
  const form = { className: "al-answer__table", rowHeads: named, show: (words: string) => [lines(words)] };
  return scrollBox(question, "al-answer__scroll", tableOf(table, form));
}

/** A line for each row: its heading, where it has one, and its cells, each under the name of its column. */
export function text(answer: Answer, definition: Definition): string {
  const { items, columns } = definition;
  const single = columns.size === 1;
  const inColumns = [...columns.keys()], known = [...items.keys()];
  const place = (row: string) => (known.indexOf(row) + 1) || Infinity;
  const rows = [...rowsOf(answer)].sort(([one], [other]) => place(one) - place(other) || 0);
  return rows.map(([row, cells]) => {
    const said = [...cells]
      .sort(([one], [other]) => inColumns.indexOf(one) - inColumns.indexOf(other))
      .map(([id, words]) => {
        const shown = cell(words, id, definition);
        return single ? shown : shown === TICK ? columns.get(id) ?? id : `${columns.get(id) ?? id}: ${shown}`;
      }).join("; ");
    return items.get(row) ? `${items.get(row)}: ${said}` : said;
  }).join("\n");
}

/** Read out cell by cell, a table would lose what its columns say. */
export function said(answer: Answer, definition: Definition): string {
  const words = text(answer, definition);
  const whole = Object.values(answer).every((each) => each !== true && words.includes(each.trim()));
  return whole ? words : plainText(answer);
}

/** A cell in words: an option by its words, a date as people write it. */
function cell(words: string, column: string, { cells }: Definition): string {
  return cells.get(column)?.get(words) ?? dateInWords(words);
}
