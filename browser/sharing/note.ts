/** What is kept beside the answers of what was handed in: no word of it, only by which id and how often. */

import type { Store } from "../store/store.ts";
import { readMeta, writeMeta } from "../store/queries.ts";
import { report, reported } from "../common/report.ts";
import { newId } from "./hand-in.ts";

/** Under which name it is kept. */
const NOTE = "hand-in";

/** By which id and how often something was handed in. */
export interface HandInNote {
  readonly id: string;
  /** The number of the last hand-in; 0 before the first. */
  readonly number: number;
  /** The sum of its words; empty before the first. */
  readonly sum: string;
}

/** The note of somebody who hands in for the first time. */
export function firstNote(): HandInNote {
  return { id: newId(), number: 0, sum: "" };
}

/** What is kept, or the note of a first time; null where it cannot be read, and none may be written over it. */
export async function readNote(store: Store): Promise<HandInNote | null> {
  return await readMeta<HandInNote>(store, NOTE).then(
    (kept) => kept ?? firstNote(),
    reported("store-unread"),
  ) ?? null;
}

/** Keeps it, where anything can be kept. */
export async function keepNote(store: Store, note: HandInNote): Promise<void> {
  if (store.readOnly) return;
  await writeMeta(store, NOTE, note).catch((error) => report("store-unwritten", error));
}

/** The note after handing these words in: the same words again are the same hand-in. */
export function nextNote(note: HandInNote, sum: string): HandInNote {
  return note.sum === sum ? note : { ...note, number: note.number + 1, sum };
}
