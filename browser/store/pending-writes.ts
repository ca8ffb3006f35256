/**
 * The last words of a page that closes.
 *
 * Saving needs an answer from the database before it can write, and a page that closes may not live to hear it.
 * So the page also writes its words down without asking anything first: in a store that no save has locked, and beside
 * the database, as a transaction that waits for one of another tab, or for the disk, is thrown away with its page. The
 * page's own save takes both notes away again; where it did not come to that, whoever opens the store next puts the
 * words in their place.
 */

import { isEmpty, isSame } from "../answers/answer.ts";
import type { Codec } from "./codec.ts";
import { type Database, resultOf, type Write } from "./database.ts";
import {
  type AnswerRecord,
  copyOf,
  damagedCopy,
  isSameWrite,
  isValid,
  withChecksum,
  type WriteId,
} from "../answers/record.ts";
import { readNotes, writeNote } from "./local-notes.ts";
import { report } from "../common/report.ts";

/** How the names of all notes begin. */
export const PENDING = "pending#";

/** The store, as far as it is needed here. */
interface PendingStore {
  readonly db: Database;
  readonly codec: Codec;
  readonly write: Write;
}

/** Words of a page that closes, with the state that it knew. */
interface PendingWrite {
  readonly record: AnswerRecord;
  readonly base: WriteId | null;
}

/** Where the notes stand among the rest of `meta`. */
export function pendingRange(): IDBKeyRange {
  return IDBKeyRange.bound(PENDING, `${PENDING}\uffff`);
}

function idOf({ key, writer }: AnswerRecord): string {
  return `${PENDING}${key}#${writer}`;
}

/** Writes the notes down, at once, and hopes for the best: the save that follows says what is wrong. */
export function stagePendingWrite(
  db: Database,
  codec: Codec,
  record: AnswerRecord,
  base: WriteId | null,
): void {
  if (db.newer) return;
  const id = idOf(record), note = codec.note(id, { record, base } satisfies PendingWrite);
  writeNote(id, codec.asText(note));
  try {
    const tx = db.connection?.transaction("meta", "readwrite");
    tx?.objectStore("meta").put(note, id);
    tx?.commit?.();
  } catch (error) {
    report("last-words-unwritten", error);
    // Nothing else can be done in this moment.
  }
}

/** Takes the notes away, as their words are saved. */
export async function clearPendingWrite(db: Database, record: AnswerRecord): Promise<void> {
  const id = idOf(record);
  writeNote(id);
  await db.run(["meta"], "readwrite", (tx) => resultOf(tx.objectStore("meta").delete(id)));
}

/** What a note of the store `meta` holds; null where that cannot be read. */
function readPendingWrite(codec: Codec, id: IDBValidKey, kept: unknown): PendingWrite | null {
  const note = codec.openNote(String(id), kept) as PendingWrite | null;
  return isValid(note?.record) ? note : null;
}

function noteOf(codec: Codec, text: string): unknown {
  try {
    return codec.fromText(text);
  } catch {
    return null; // Quiet: it holds no words
  }
}

/** Puts the words of all notes in their place. */
export async function replayPendingWrites({ db, codec, write }: PendingStore): Promise<void> {
  const range = pendingRange();
  const found = await db.run(["meta"], "readonly", (tx) => resultOf(tx.objectStore("meta").count(range)));
  let beside = readNotes(PENDING);
  if (!found && !beside.length) return;
  await write(["answers", "versions", "meta"], async (tx) => {
    const meta = tx.objectStore("meta");
    const [ids, kept] = await Promise.all([
      resultOf(meta.getAllKeys(range)),
      resultOf<unknown[]>(meta.getAll(range)),
    ]);
    beside = readNotes(PENDING); // another tab may have put some in their place meanwhile
    const notes = [
      ...ids.map((id, index) => [id, kept[index]] as const),
      ...beside.map(([id, text]) => [id, noteOf(codec, text)] as const),
    ];
    for (const [id, kept] of notes) {
      const note = readPendingWrite(codec, id, kept);
      if (note) await replay(tx, codec, note);
    }
    await resultOf(meta.delete(range));
  });
  for (const [id] of beside) writeNote(id);
}

async function replay(tx: IDBTransaction, codec: Codec, { record, base }: PendingWrite): Promise<void> {
  const answers = tx.objectStore("answers"), versions = tx.objectStore("versions");
  const raw: unknown = codec.openAnswer(await resultOf(answers.get(record.key)));
  const current = isValid(raw) ? raw : null;
  if (raw !== undefined && !current) versions.put(codec.copy(damagedCopy(record.key, raw)));
  if (!current) {
    if (!isEmpty(record.value)) answers.put(codec.answer(record));
    return;
  }
  if (isSame(current.value, record.value)) return;
  const next = withChecksum({ ...current, ...record, rev: current.rev + 1 });
  // The save that was under way when the page closed may still have gone through: that is no conflict.
  const ownLine = current.writer === record.writer && current.rev <= (base?.rev ?? 0) + 1;
  if (ownLine || isSameWrite(current, base)) answers.put(codec.answer(next));
  else if (!isEmpty(record.value)) versions.put(codec.copy(copyOf(next, "conflict")));
}
