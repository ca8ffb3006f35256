/** A workbook: which sheets it has, how its numbers are shown, and the words that its cells share. */

import { getFormatFromId } from "numfmt";
import type { Task } from "../../../../common/time-slices.ts";
import { LONGEST } from "../grid.ts";
import type { Zip } from "./unzip.ts";
import { walk } from "./xml.ts";

/** So many shared words, formats and sheets are kept. */
const MOST_WORDS = 600_000, MOST_FORMATS = 20_000, MOST_SHEETS = 30;

/** A sheet: its name and the part that holds it. */
export interface SheetPart {
  readonly name: string;
  readonly part: string;
}

/** What all sheets of a workbook share. */
export interface Workbook {
  readonly sheets: readonly SheetPart[];
  /** Whether days are counted from 1904. */
  readonly from1904: boolean;
  readonly words: readonly string[];
  /** The format of each style, as Excel writes formats. */
  readonly formats: readonly string[];
}

interface Relation {
  readonly type: string;
  readonly part: string;
}

/** The folder and the name of a part. */
function split(part: string): [folder: string, name: string] {
  const at = part.lastIndexOf("/") + 1;
  return [part.slice(0, at), part.slice(at)];
}

/** Where a relation leads, seen from the folder of its part. */
function resolved(folder: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const steps: string[] = folder.split("/").filter(Boolean);
  for (const step of target.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== ".") steps.push(step);
  }
  return steps.join("/");
}

/** To where a part leads, by id: to parts of the file, or to addresses `outside` of it. */
function* relationsOf(zip: Zip, part: string, outside = false): Task<Map<string, Relation>> {
  const [folder, name] = split(part);
  const relations = new Map<string, Relation>();
  const list = `${folder}_rels/${name}.rels`;
  if (!zip.has(list)) return relations;
  yield* walk(zip, list, {
    open(name, attribute) {
      if (name !== "Relationship" || (attribute("TargetMode") === "External") !== outside) return;
      const type = attribute("Type").slice(attribute("Type").lastIndexOf("/") + 1);
      const target = attribute("Target");
      relations.set(attribute("Id"), { type, part: outside ? target : resolved(folder, target) });
    },
    close() {},
  });
  return relations;
}

/** The addresses to which cells of a sheet lead, by id. */
export function* addressesOf(zip: Zip, part: string): Task<Map<string, string>> {
  const relations = yield* relationsOf(zip, part, true);
  return new Map([...relations].map(([id, { part }]) => [id, part]));
}

/** Opens a workbook. */
export function* workbookOf(zip: Zip): Task<Workbook> {
  const top = yield* relationsOf(zip, "");
  const main = [...top.values()].find(({ type }) => type === "officeDocument")?.part ?? "xl/workbook.xml";
  const relations = yield* relationsOf(zip, main);
  const partOf = (type: string) =>
    [...relations.values()].find((one) => one.type === type && zip.has(one.part))?.part;
  const sheets: (SheetPart & { hidden: boolean })[] = [];
  let from1904 = false;
  yield* walk(zip, main, {
    open(name, attribute) {
      if (name === "workbookPr") from1904 = /^(1|true|on)$/.test(attribute("date1904"));
      const relation = name === "sheet" ? relations.get(attribute("id")) : undefined;
      if (relation?.type !== "worksheet" || !zip.has(relation.part) || sheets.length >= MOST_SHEETS) return;
      sheets.push({
        name: attribute("name"),
        part: relation.part,
        hidden: /hidden/i.test(attribute("state")),
      });
    },
    close() {},
  });
  const seen = sheets.filter(({ hidden }) => !hidden);
  const shared = partOf("sharedStrings"), styles = partOf("styles");
  return {
    sheets: seen.length ? seen : sheets,
    from1904,
    words: shared ? yield* wordsOf(zip, shared) : [],
    formats: styles ? yield* formatsOf(zip, styles) : [],
  };
}

/** The words that cells share, without how they are to be spoken. */
function* wordsOf(zip: Zip, part: string): Task<string[]> {
  const all: string[] = [];
  let words = "", inside = false, spoken = 0;
  yield* walk(zip, part, {
    open(name) {
      if (name === "si") words = "";
      else if (name === "rPh") spoken++;
      inside = name === "t" && !spoken;
    },
    close(name) {
      inside = false;
      if (name === "rPh") spoken--;
      if (name === "si") all.push(words);
    },
    text(more) {
      if (inside && words.length <= LONGEST) words += more;
    },
    enough: () => all.length >= MOST_WORDS,
  });
  return all;
}

/** The format of each style of cells. */
function* formatsOf(zip: Zip, part: string): Task<string[]> {
  const own = new Map<number, string>();
  const formats: string[] = [];
  let cells = false;
  yield* walk(zip, part, {
    open(name, attribute) {
      if (name === "numFmt") own.set(Number(attribute("numFmtId")), attribute("formatCode").slice(0, 255));
      else if (name === "cellXfs") cells = true;
      else if (name === "xf" && cells && formats.length < MOST_FORMATS) {
        const id = Number(attribute("numFmtId") || 0);
        formats.push(own.get(id) ?? builtIn(id));
      }
    },
    close(name) {
      if (name === "cellXfs") cells = false;
    },
  });
  return formats;
}

/** A format that no workbook writes out. */
function builtIn(id: number): string {
  if (id >= 27 && id <= 36 || id >= 50 && id <= 58) return "yyyy-mm-dd"; // days, in East Asian settings
  return id < 50 ? getFormatFromId(id) ?? "General" : "General";
}
