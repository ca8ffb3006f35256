/** A paper of a plan as a Word file, made as those of answers are. */

import { baseOf } from "../../export/blank-forms.ts";
import { Package } from "../../export/word/docx-package.ts";
import { direction, paragraph, row, runs, table } from "../../export/word/ooxml.ts";
import type { Line, Paper, PaperTable, Piece } from "./paper.ts";

/** The column of times, in twentieths of a point. */
const TIME = 1300;

/** Where in the manual such a paper comes from. */
const PAGE = "facilitator/planner/";

/** The file. Rejects where its parts cannot be had. */
export async function wordFileOf({ title, parts }: Paper, made: Date): Promise<Blob> {
  const base = await baseOf();
  const file = new Package(base);
  const pieces = parts.flat().map((piece) => wordOf(piece, base.textWidth)).join("");
  // Word wants a paragraph between two tables, and behind one at the end.
  const body = pieces.replace(/<\/w:tbl>(?=<w:tbl>|$)/g, `$&${paragraph("End", "")}`);
  file.add(paragraph("Title", runs(title, "")) + body, null);
  return await file.file(title, PAGE, made);
}

function wordOf(piece: Piece, width: number): string {
  if ("heading" in piece) return paragraph("Heading2", runs(piece.heading, ""));
  if ("text" in piece) return lineOf("Normal", piece.text);
  if ("table" in piece) return tableOf(piece.table, width);
  if ("list" in piece) return piece.list.map((line) => lineOf("ListBullet", line)).join("");
  return piece.boxes.map((line) => lineOf("Fact", ["☐ ", ...line])).join("");
}

function lineOf(style: string, line: Line): string {
  return paragraph(style, spansOf(line), direction(line.map(said).join("")));
}

function spansOf(line: Line): string {
  return line.map((span) => runs(said(span), typeof span === "string" ? "" : "<w:b/>")).join("");
}

function said(span: Line[number]): string {
  return typeof span === "string" ? span : span.strong;
}

function tableOf({ caption, heads, rows }: PaperTable, width: number): string {
  const others = heads.length - 1;
  const narrow = others > 1 ? TIME : 0; // a number beside the time needs no more
  const rest = width - TIME - narrow;
  const shares = others > 1 ? [narrow, Math.floor(rest * 0.65), rest - Math.floor(rest * 0.65)] : [rest];
  const widths = [TIME, ...shares];
  const head = row(heads.map((words) => paragraph("TableHeading", runs(words, ""))), widths, true);
  const body = rows.map((cells) =>
    row(
      widths.map((_, at) =>
        (cells[at]?.length ? cells[at] : [[]]).map((line) => lineOf("TableText", line)).join("")
      ),
      widths,
    )
  );
  return table(widths, [head, ...body], caption, true, false);
}
