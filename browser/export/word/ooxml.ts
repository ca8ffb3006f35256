/** The few pieces of WordprocessingML that are written here; the same as in src/alongside/render/word/ooxml.py. */

import { linesOf, withBreaks } from "../../common/line-breaks.ts";

/** The namespaces of what is looked for. */
export const W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
export const W14 = "http://schemas.microsoft.com/office/word/2010/wordml";

const FORBIDDEN = /[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
const RTL = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff";
const BACKWARDS = new RegExp(`([${RTL}]+(?:[\\s\\d.,-]+[${RTL}]+)*)`);

/** Words as XML holds them. Characters that no XML file can hold, as typed by accident, are left out. */
export function escape(words: string): string {
  return withBreaks(words, " ").replace(FORBIDDEN, "").replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(
    />/g,
    "&gt;",
  )
    .replace(/"/g, "&quot;");
}

/** A run property that names a character style. */
export function styled(style: string): string {
  return `<w:rStyle w:val="${style}"/>`;
}

/** Words as runs, with their line breaks; stretches written from right to left are marked as such. */
export function runs(words: string, properties = styled("AnswerText")): string {
  return linesOf(words.replace(/\t/g, "    "))
    .map((line) =>
      line.split(BACKWARDS).map((stretch, index) => run(stretch, properties, index % 2 === 1)).join("")
    )
    .join("<w:r><w:br/></w:r>");
}

function run(words: string, properties: string, backwards: boolean): string {
  if (!words) return "";
  const look = properties + (backwards ? "<w:rtl/>" : "");
  return `<w:r>${look && `<w:rPr>${look}</w:rPr>`}<w:t xml:space="preserve">${escape(words)}</w:t></w:r>`;
}

/** Whether most letters are written from right to left. */
function runsBackwards(words: string): boolean {
  const backwards = words.match(new RegExp(`[${RTL}]`, "g"))?.length ?? 0;
  return backwards > (words.match(/\p{L}/gu)?.length ?? 0) / 2;
}

/** A paragraph; `properties` follow the style in the order of the schema. */
export function paragraph(style: string, content: string, properties = ""): string {
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/>${properties}</w:pPr>${content}</w:p>`;
}

/** The mark that a paragraph of these words runs from right to left, where it does. */
export function direction(words: string): string {
  return runsBackwards(words) ? "<w:bidi/>" : "";
}

/**
 * A table with the words that a screen reader says of it. Rows are lists of cells, each of whole paragraphs. Where rows
 * have a heading, it is their first cell; without a heading above them, its look says so too.
 */
export function table(
  widths: readonly number[],
  rows: readonly string[],
  title: string,
  headed: boolean,
  labelled: boolean,
): string {
  const total = widths.reduce((sum, width) => sum + width, 0);
  const style = headed ? "AlongsideReading" : "AlongsideTable";
  const look = (0x0600 + (headed ? 0x20 : 0) + (labelled ? 0x80 : 0)).toString(16).padStart(4, "0")
    .toUpperCase();
  return `<w:tbl><w:tblPr><w:tblStyle w:val="${style}"/><w:tblW w:w="${total}" w:type="dxa"/>` +
    `<w:tblLayout w:type="fixed"/><w:tblLook w:val="${look}" w:firstRow="${Number(headed)}"` +
    ` w:lastRow="0" w:firstColumn="${Number(labelled)}" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>` +
    `<w:tblCaption w:val="${escape(title)}"/></w:tblPr>` +
    `<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join("")}</w:tblGrid>${
      rows.join("")
    }</w:tbl>`;
}

/** A row; a header row comes again on the next page. */
export function row(cells: readonly string[], widths: readonly number[], header = false): string {
  const within = cells.map((content, index) =>
    `<w:tc><w:tcPr><w:tcW w:w="${widths[index]}" w:type="dxa"/></w:tcPr>${content}</w:tc>`
  );
  return `<w:tr>${header ? "<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>" : ""}${within.join("")}</w:tr>`;
}
