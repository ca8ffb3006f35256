/** What a tool puts on paper, and whatever else is no form, as Word has it. */

import { yieldToPage } from "../../common/time-slices.ts";
import { pictureMissing } from "../words.ts";
import type { ExportBlock } from "../../answers/export-blocks.ts";
import { draw } from "./svg-to-png.ts";
import { direction, escape, paragraph, row, runs, styled, table } from "./ooxml.ts";

/** What of a document its blocks have to know. */
export interface Sheet {
  /** How wide the text of a page is, in twentieths of a point. */
  readonly textWidth: number;
  /** Takes a picture into the document, and gives the relationship by which it is shown. */
  readonly take: (png: Uint8Array) => string;
}

/** CSS pixels to the English metric units in which Word measures pictures. */
const UNITS = 9525;

/** The room on a page for a picture, in CSS pixels. */
const WIDEST = 642, HIGHEST = 860;

/** Pieces as paragraphs, tables and pictures. `level` is that of their headings. */
export async function wordOf(
  pieces: readonly ExportBlock[],
  level: 2 | 3 | 4,
  sheet: Sheet,
): Promise<string> {
  const written: string[] = [];
  for (const [index, piece] of pieces.entries()) {
    await yieldToPage();
    const next = pieces[index + 1];
    if ("heading" in piece) written.push(paragraph(`Heading${level}`, runs(piece.heading, "")));
    else if ("text" in piece) {
      const keep = next && "picture" in next ? "<w:keepNext/>" : "";
      written.push(paragraph("Normal", runs(piece.text), keep + direction(piece.text)));
    } else if ("list" in piece) {
      written.push(...piece.list.map((item) => paragraph("ListBullet", runs(item), direction(item))));
    } else if ("table" in piece) written.push(tableOf(piece.table, sheet));
    else written.push(await pictureOf(piece.picture, sheet));
  }
  // Two tables beside each other would grow together.
  return written.join("").replace(/<\/w:tbl>/g, `</w:tbl>${paragraph("End", "")}`);
}

type Table = Extract<ExportBlock, { table: unknown }>["table"];
type Picture = Extract<ExportBlock, { picture: unknown }>["picture"];

function tableOf({ caption, columns, rows }: Table, { textWidth }: Sheet): string {
  const count = Math.max(columns.length, ...rows.map((cells) => cells.length));
  if (!rows.length || !count) return "";
  const widths = widthsOf(columns.length ? [columns, ...rows] : rows, count, textWidth);
  const cells = (words: readonly string[], style: (index: number) => string) =>
    widths.map((_, index) => {
      const said = words[index] ?? "";
      return paragraph(style(index), runs(said), direction(said));
    });
  const head = columns.length ? [row(cells(columns, () => "TableHeading"), widths, true)] : [];
  const first = columns.length ? "TableText" : "RowHeading";
  const body = rows.map((each) => row(cells(each, (index) => index ? "TableText" : first), widths));
  const labelled = count > 1 && rows.every(([label]) => label?.trim());
  return table(widths, [...head, ...body], caption, columns.length > 0, labelled);
}

/** Shares out the width by how much there is to say, so that no column is too narrow for a word. */
function widthsOf(rows: readonly (readonly string[])[], count: number, whole: number): number[] {
  const columns = Array.from({ length: count }, (_, index) => rows.map((cells) => cells[index] ?? ""));
  const longest = columns.map((cells) =>
    Math.min(16, Math.max(4, ...cells.flatMap((words) => words.split(/\s+/).map((word) => word.length))))
  );
  const weights = columns.map((cells) =>
    Math.max(8, cells.reduce((sum, words) => sum + words.length, 0)) ** 0.6
  );
  const least = longest.map((letters) => Math.min(230 + 132 * letters, Math.floor(whole / count)));
  const spare = whole - least.reduce((sum, width) => sum + width, 0);
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  return least.map((width, index) => width + Math.floor(spare * weights[index]! / all));
}

async function pictureOf({ svg, words, width, height }: Picture, { take }: Sheet): Promise<string> {
  const png = await draw(svg, width, height);
  if (!png) return paragraph("Normal", runs(`${pictureMissing} ${words}`));
  const scale = Math.min(1, WIDEST / width, HIGHEST / height) * UNITS;
  const size = `cx="${Math.round(width * scale)}" cy="${Math.round(height * scale)}"`;
  return paragraph(
    "Normal",
    `<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent ${size}/>` +
      `<wp:docPr id="1" name="Picture" descr="${escape(words)}"/><a:graphic>` +
      '<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr>' +
      `<pic:cNvPr id="1" name="Picture" descr="${
        escape(words)
      }"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill>` +
      `<a:blip r:embed="${
        take(png)
      }"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm>` +
      `<a:off x="0" y="0"/><a:ext ${size}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>` +
      "</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>",
  );
}

/** A heading over pieces. */
export function heading(level: 1 | 2 | 3, words: string): string {
  return paragraph(`Heading${level}`, runs(words, ""));
}

/** A note of ours beside an answer. */
export function note(words: string, style = "Help"): string {
  return paragraph(style, runs(words, styled("Emphasis")));
}
