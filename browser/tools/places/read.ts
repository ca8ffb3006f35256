/** Reading a chosen file: a list in any of the ways in which spreadsheets write letters, or a backup. */

import { parseBackup, Refusal } from "../../backup.ts";
import type { Definition } from "../../definitions.ts";
import { isEntryOf } from "../../record.ts";
import { isEmpty, type Parts } from "../../answer.ts";
import { textOf } from "../words-of.ts";
import { fromCsv, type Incoming, type ReadList } from "./csv.ts";
import * as say from "./files-words.ts";
import { report } from "../../report.ts";

/** Files larger than this, in bytes, are refused unread. */
export const LARGEST = 2 * 1024 * 1024;

/** The text of a file: UTF-8 or UTF-16 where it is, else as Windows has long written it in this part of the world. */
export function decoded(bytes: Uint8Array): string {
  if (bytes[0] === 0xFF && bytes[1] === 0xFE) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xFE && bytes[1] === 0xFF) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    // Quiet: another way of writing letters is no fault.
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

/** What a file holds for the map whose prompt has this key. */
export function readList(bytes: Uint8Array, prompt: string, definition: Definition): ReadList {
  const text = decoded(bytes);
  return /^\s*[{[]/.test(text.slice(0, 100)) ? fromBackup(text, prompt) : fromCsv(text, definition);
}

function fromBackup(text: string, prompt: string): ReadList {
  try {
    const places = parseBackup(text).answers
      .filter(({ key, value }) => isEntryOf(prompt, key) && typeof value !== "string" && !isEmpty(value))
      .map(({ value }): Incoming => ({ values: value as Parts, by: "" }))
      .filter(({ values }) => textOf(values, "name"));
    return { places, troubles: [] };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { places: [], troubles: [error.reason === "not-a-backup" ? say.noPlaces : say.locked] };
  }
}

/** A chosen file, read; in words what was wrong where it could not be. */
export async function readFile(file: File, prompt: string, definition: Definition): Promise<ReadList> {
  if (file.size > LARGEST) return { places: [], troubles: [say.tooLarge] };
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch (error) {
    report("file-unread", error);
    return { places: [], troubles: [say.unreadable] };
  }
  const list = readList(bytes, prompt, definition);
  return list.places.length || list.troubles.length ? list : { places: [], troubles: [say.noPlaces] };
}
