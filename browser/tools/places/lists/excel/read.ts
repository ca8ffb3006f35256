/** A workbook of Excel, read sheet by sheet. */

import { runInSlices, type Task } from "../../../../common/time-slices.ts";
import type { Sheet } from "../grid.ts";
import { Refused } from "./refused.ts";
import { gridOfSheet } from "./sheet.ts";
import { Zip } from "./unzip.ts";
import { workbookOf } from "./workbook.ts";

/** The sheets of a workbook that hold something. Refuses what it cannot read, and says why. */
export function* readingWorkbook(bytes: Uint8Array): Task<Sheet[]> {
  const zip = new Zip(bytes);
  refuseOthers(zip);
  const workbook = yield* workbookOf(zip);
  const sheets: Sheet[] = [];
  for (const sheet of workbook.sheets) {
    const grid = yield* gridOfSheet(zip, sheet, workbook);
    if (grid.rows.length) sheets.push({ name: sheet.name, grid });
  }
  if (!sheets.length) throw new Refused("no-sheet");
  return sheets;
}

/** Other files that are packed in the same way. */
function refuseOthers(zip: Zip): void {
  if (zip.names.some((name) => name.endsWith(".iwa"))) throw new Refused("numbers");
  if (zip.has("xl/workbook.bin")) throw new Refused("binary-excel");
  if (zip.has("content.xml")) throw new Refused("open-document");
  if (!zip.names.some((name) => name.endsWith("workbook.xml"))) throw new Refused("not-a-list");
}

/** The same, and the page goes on meanwhile. */
export function readWorkbook(bytes: Uint8Array): Promise<readonly Sheet[]> {
  return runInSlices(readingWorkbook(bytes));
}
