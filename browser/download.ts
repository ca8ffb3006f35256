/** Making a backup file and handing it to the browser. */

import { isEmpty } from "./answer.ts";
import { building, parsing, Refusal } from "./backup.ts";
import type { AnswerRecord } from "./record.ts";
import { inSlices } from "./slices.ts";
import type { BackupNote, Contents, Store } from "./store.ts";
import { leaveTrace } from "./trace.ts";
import * as say from "./words.ts";

/** Name under which the last backup is noted in the store. */
export const NOTE = "backup";

/** What came of it, in words for the reader, and whether a file was handed over. */
export interface Offered {
  readonly ok: boolean;
  readonly words: string;
}

const NOTHING: Contents = { records: [], copies: [], damaged: [] };

/** So long a store may take to answer at all, in milliseconds, and so long one that has answered before. */
const PATIENCE = 4000, MORE_PATIENCE = 30_000;

/** Reads the store, or does without it: a browser may refuse, or never answer. */
async function reachable(store: Store): Promise<Contents | null> {
  const wait = store.db.connection ? MORE_PATIENCE : PATIENCE;
  const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), wait));
  return await Promise.race([store.contents().catch(() => null), late]);
}

/** Builds a backup, reads it back, and only then hands it to the browser as a file. */
export async function downloadBackup(store: Store, unsaved: readonly AnswerRecord[]): Promise<Offered> {
  const kept = await reachable(store);
  const made = new Date();
  let text: string, file;
  try {
    text = await inSlices(building(kept ?? NOTHING, unsaved, made));
    file = await inSlices(parsing(text));
  } catch (error) {
    const large = error instanceof Refusal && error.reason === "too-large";
    return { ok: false, words: large ? say.backupTooLarge : say.backupFailed };
  }
  if (!file.count && !file.copies.length && !file.damaged.length) {
    return { ok: false, words: kept ? say.nothingToSave : say.noStore };
  }
  const pad = (number: number) => String(number).padStart(2, "0");
  const name = `alongside-backup-${made.getFullYear()}-${pad(made.getMonth() + 1)}-${
    pad(made.getDate())
  }.json`;
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  const marks = Object.fromEntries(file.answers.map(({ key, checksum }) => [key, checksum]));
  const note: BackupNote = { made: file.made, sha256: file.sha256, marks, checked: false };
  leaveTrace({ backup: file.made });
  await store.setMeta(NOTE, note).catch(() => {}); // the file is what matters; its date is only a reminder
  const words = say.backupOffered(name, file.count);
  return { ok: true, words: kept ? words : `${words} ${say.backupOfPage}` };
}

const THREE_DAYS = 3 * 24 * 3600 * 1000;

/** A reminder to save a backup, where one is due. The clock only decides when to remind. */
export function reminder(records: readonly AnswerRecord[], note: BackupNote | undefined): string {
  const written = records.filter(({ value }) => !isEmpty(value));
  const changed = written.filter(({ key, checksum }) => note?.marks[key] !== checksum);
  const oldest = Math.min(...changed.map(({ updated }) => Date.parse(updated)));
  const since = note ? Math.max(Date.parse(note.made), oldest) : oldest;
  if (changed.length < 5 && !(changed.length > 0 && Date.now() - since > THREE_DAYS)) return "";
  return note ? say.nudge(changed.length) : say.nudgeFirst(changed.length);
}
