/** A chosen file: the lists in it, or in words why there are none. */

import { isEmpty, type Parts } from "../../../answers/answer.ts";
import { parseBackup, Refusal } from "../../../backup/file-format.ts";
import { load } from "../../../common/on-demand.ts";
import { isEntryOf } from "../../../answers/keys.ts";
import { report, reported } from "../../../common/report.ts";
import { runInSlices } from "../../../common/time-slices.ts";
import { textOf } from "../../../answers/parts.ts";
import { decoded, isOld, type Letters } from "../../../common/decode.ts";
import { Refused } from "./excel/refused.ts";
import * as say from "./words.ts";
import type { Sheet } from "./grid.ts";
import type { Finder } from "./headings.ts";
import { FLAWLESS, type ReadList } from "./read-list.ts";
import type { Flaws } from "./read-cell.ts";
import type { Incoming } from "./read-row.ts";
import { gridOf } from "./split-text.ts";

/** Files larger than this, in bytes, are refused unread. */
const LARGEST = 5 * 1024 * 1024;

/** What a file holds. */
export interface Source {
  /** Lists as rows of cells; none where the file is a backup, or could not be read. */
  readonly sheets: readonly Sheet[];
  /** In which letters a list of text is written. */
  readonly letters: Letters | "";
  readonly flaws: Flaws;
  /** What was read where there are no rows to ask about. */
  readonly list: ReadList;
}

/** What is told where nothing could be read. */
function refused(words: string): Source {
  return { sheets: [], letters: "", flaws: FLAWLESS, list: { places: [], troubles: [words] } };
}

/** Reads a chosen file for the map whose prompt has this key. */
export async function readFile(file: File, prompt: string, find: Finder): Promise<Source> {
  if (file.size > LARGEST) return refused(say.tooLarge);
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch (error) {
    report("file-unread", error);
    return refused(say.unreadable);
  }
  try {
    return await sourceOf(bytes, prompt, find);
  } catch (error) {
    // The other script has a class of its own for what it refuses.
    const reason = (error as Partial<Refused>).reason;
    if (reason && Object.hasOwn(say.refusals, reason)) return refused(say.refusals[reason]);
    report("file-unread", error);
    return refused(say.refusals.damaged);
  }
}

/** What these bytes hold. */
export async function sourceOf(bytes: Uint8Array, prompt: string, find: Finder): Promise<Source> {
  const packed = kindOf(bytes);
  if (packed === "zip") {
    const excel = await load("excel").catch(reported("part-missing"));
    if (!excel) return refused(say.noExcel);
    const sheets = await excel.readWorkbook(bytes);
    return { sheets, letters: "", flaws: FLAWLESS, list: { places: [], troubles: [] } };
  }
  const { text, letters, broken } = decoded(bytes, true);
  if (/^\s*(\{|\[\s*[[{"])/.test(text.slice(0, 100))) return backup(decoded(bytes).text, prompt);
  if (/^\s*<(!doctype|html|\?xml|table|head|meta|body)/i.test(text.slice(0, 300))) {
    throw new Refused("web-page");
  }
  if (/^\s*BEGIN:V(?:CALENDAR|CARD)\b|^(?:[\w-]+:.*\r?\n)*MIME-Version:/i.test(text.slice(0, 2000))) {
    throw new Refused("not-a-list");
  }
  if (text.slice(0, 10_000).includes("\0")) throw new Refused("not-a-list");
  const grid = await runInSlices(gridOf(text, find));
  return {
    sheets: grid.rows.length ? [{ name: "", grid }] : [],
    letters,
    flaws: { broken: broken > 0, lost: isOld(letters) },
    list: { places: [], troubles: grid.rows.length ? [] : [say.noPlaces] },
  };
}

/** Whether a file is packed, or refuses what is known not to be a list by its first bytes. */
function kindOf(bytes: Uint8Array): "zip" | "" {
  const begins = (...signs: number[]) => signs.every((sign, at) => bytes[at] === sign);
  if (begins(0x50, 0x4B, 0x03, 0x04)) return "zip";
  if (begins(0xD0, 0xCF, 0x11, 0xE0)) {
    throw new Refused(holdsWide(bytes, "EncryptedPackage") ? "password" : "old-excel");
  }
  const others = [[0x89, 0x50, 0x4E, 0x47], [0xFF, 0xD8, 0xFF], [0x7B, 0x5C, 0x72, 0x74]];
  // Readers of PDF let other lines stand above its first.
  const pdf = /(?:^|[\r\n])%PDF-\d/.test(String.fromCharCode(...bytes.subarray(0, 1024)));
  if (pdf || others.some((signs) => begins(...signs))) throw new Refused("not-a-list");
  return "";
}

/** Whether words stand in bytes as UTF-16. */
function holdsWide(bytes: Uint8Array, words: string): boolean {
  let text = "";
  for (let at = 0; at + 1 < bytes.length && at < 200_000; at += 2) text += String.fromCharCode(bytes[at]!);
  return text.includes(words);
}

/** The places of a backup file. */
function backup(text: string, prompt: string): Source {
  try {
    const places = parseBackup(text).answers
      .filter(({ key, value }) => isEntryOf(prompt, key) && typeof value !== "string" && !isEmpty(value))
      .map(({ value }): Incoming => ({ values: value as Parts, by: "" }))
      .filter(({ values }) => textOf(values, "name"));
    const troubles = places.length ? [] : [say.noPlaces];
    return { sheets: [], letters: "", flaws: FLAWLESS, list: { places, troubles } };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return refused(error.reason === "not-a-backup" ? say.noPlaces : say.locked);
  }
}
