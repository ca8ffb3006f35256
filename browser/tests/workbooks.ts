/** Workbooks of Excel, made for the tests as Excel and LibreOffice make them. */

import { Buffer } from "node:buffer";
import { crc32, deflateRawSync } from "node:zlib";
import { strToU8, Zip, type ZipInputFile, zipSync } from "fflate";

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** Parts of a workbook. Each sheet is the XML within `worksheet`. */
export interface Made {
  readonly sheets: Readonly<Record<string, string>>;
  /** Each the XML within `si`. */
  readonly shared?: readonly string[];
  /** Formats of the styles, in their order. */
  readonly formats?: readonly (number | string)[];
  readonly hidden?: readonly string[];
  readonly from1904?: boolean;
  /** Addresses to which cells of the first sheet lead, by the id of the relation. */
  readonly links?: Readonly<Record<string, string>>;
}

function relations(all: readonly (readonly [id: string, type: string, target: string])[]): string {
  const each = all.map(([id, type, target]) =>
    `<Relationship Id="${id}" Type="${RELATED}/${type}" Target="${target}"/>`
  );
  return `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${
    each.join("")
  }</Relationships>`;
}

/** The parts of a workbook, by name. */
export function partsOf(
  { sheets, shared = [], formats = [0], hidden = [], from1904 = false, links = {} }: Made,
): Record<string, string> {
  const names = Object.keys(sheets);
  const own = formats.flatMap((format, at) =>
    typeof format === "string" ? [[164 + at, format] as const] : []
  );
  const escaped = (words: string) =>
    words.replace(/&/g, "&amp;").replace(/"/g, "&quot;").replace(/</g, "&lt;");
  return {
    "_rels/.rels": relations([["rId1", "officeDocument", "xl/workbook.xml"]]),
    "xl/_rels/workbook.xml.rels": relations([
      ...names.map((_, at) => [`s${at}`, "worksheet", `worksheets/sheet${at + 1}.xml`] as const),
      ["strings", "sharedStrings", "/xl/sharedStrings.xml"],
      ["styles", "styles", "styles.xml"],
    ]),
    "xl/workbook.xml": `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATED}"><workbookPr${
      from1904 ? ' date1904="1"' : ""
    }/><sheets>${
      names.map((name, at) =>
        `<sheet name="${name}" sheetId="${at + 1}"${
          hidden.includes(name) ? ' state="hidden"' : ""
        } r:id="s${at}"/>`
      ).join("")
    }</sheets></workbook>`,
    "xl/sharedStrings.xml": `${HEAD}<sst xmlns="${MAIN}">${
      shared.map((words) => `<si>${words}</si>`).join("")
    }</sst>`,
    "xl/styles.xml": `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts>${
      own.map(([id, code]) => `<numFmt numFmtId="${id}" formatCode="${escaped(code)}"/>`).join("")
    }</numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs>${
      formats.map((format, at) => `<xf numFmtId="${typeof format === "number" ? format : 164 + at}"/>`).join(
        "",
      )
    }</cellXfs></styleSheet>`,
    "xl/worksheets/_rels/sheet1.xml.rels": relations(
      Object.entries(links).map(([id, to]) =>
        [id, "hyperlink", `${escaped(to)}" TargetMode="External`] as const
      ),
    ),
    ...Object.fromEntries(names.map((name, at) => [
      `xl/worksheets/sheet${at + 1}.xml`,
      `${HEAD}<worksheet xmlns="${MAIN}">${sheets[name]}</worksheet>`,
    ])),
  };
}

type Parts = Readonly<Record<string, string | Uint8Array>>;

const bytesOf = (part: string | Uint8Array) => typeof part === "string" ? strToU8(part) : part;

/** A zip file with these parts. The huge ones, instead of others of their names, are not packed by a script: it is slow. */
export function zipped(parts: Parts, huge: Parts = {}): Uint8Array {
  if (Object.keys(huge).length) return packedByTheRuntime({ ...parts, ...huge });
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, bytesOf(part)])));
}

function packedByTheRuntime(parts: Parts): Uint8Array {
  const pieces: Uint8Array[] = [];
  const zip = new Zip((error, piece) => error ? fail(error) : pieces.push(piece));
  for (const [filename, part] of Object.entries(parts)) {
    const bytes = bytesOf(part);
    const file: ZipInputFile = { filename, size: bytes.length, crc: crc32(bytes), compression: 8 };
    zip.add(file);
    file.ondata!(null, new Uint8Array(deflateRawSync(bytes)), true);
  }
  zip.end();
  return new Uint8Array(Buffer.concat(pieces));
}

function fail(error: Error): never {
  throw error;
}

/** A workbook as a file. */
export function workbook(made: Made): Uint8Array {
  return zipped(partsOf(made));
}

/** Rows of plain words, as the XML of a sheet. */
export function plainSheet(rows: readonly (readonly string[])[]): string {
  const cell = (words: string) =>
    `<c t="inlineStr"><is><t>${words.replace(/&/g, "&amp;").replace(/</g, "&lt;")}</t></is></c>`;
  return `<sheetData>${rows.map((cells) => `<row>${cells.map(cell).join("")}</row>`).join("")}</sheetData>`;
}
