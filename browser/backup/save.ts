/** Making a backup file and handing it to the browser. */

import { dayOf } from "../common/dates.ts";
import { downloadFile } from "../common/download-file.ts";
import { readContents, writeMeta } from "../store/queries.ts";
import { building, MAX_BYTES, parsing, Refusal } from "./file-format.ts";
import { withTimeout } from "../store/database.ts";
import { load } from "../common/on-demand.ts";
import type { BackupResult } from "../page/save-backup.ts";
import { counted } from "../answers/counted.ts";
import type { AnswerRecord } from "../answers/record.ts";
import { runInSlices } from "../common/time-slices.ts";
import type { Store } from "../store/store.ts";
import { updateLossMarker } from "../store/loss-marker.ts";
import * as say from "./words.ts";
import * as pageWords from "../page/words.ts";
import { type BackupNote, NOTE } from "./backup-note.ts";
import type { Contents } from "../answers/contents.ts";
import { report, reported } from "../common/report.ts";

const NOTHING: Contents = { records: [], copies: [], damaged: [] };

/** Builds a backup, reads it back, and only then hands it to the browser as a file. */
export async function downloadBackup(
  store: Store,
  unsaved: readonly AnswerRecord[],
  passphrase?: string,
): Promise<BackupResult> {
  const kept = await readContents(store).catch(reported("store-unread")) ?? null; // or else what is on the page alone
  const made = new Date();
  let text: string, file;
  try {
    text = await runInSlices(building(kept ?? NOTHING, unsaved, made));
    file = await runInSlices(parsing(text));
    if (passphrase) text = await (await load("encryption")).encryptBackup(text, passphrase, file.made);
    if (text.length > MAX_BYTES) throw new Refusal("too-large");
  } catch (error) {
    report("backup-unmade", error);
    const large = error instanceof Refusal && error.reason === "too-large";
    return { ok: false, words: large ? say.backupTooLarge : say.backupFailed };
  }
  if (!file.count && !file.copies.length && !file.damaged.length) {
    return { ok: false, words: kept ? say.nothingToSave : pageWords.noStore };
  }
  const name = `alongside-backup-${dayOf(made)}${passphrase ? "-locked" : ""}.json`;
  downloadFile(new Blob([text], { type: "application/json" }), name);
  const words = say.backupOffered(name, counted(file.answers, file.copies));
  if (!kept) return { ok: true, words: `${words} ${say.backupOfPage}` };
  const marks = Object.fromEntries(file.answers.map(({ key, checksum }) => [key, checksum]));
  const note: BackupNote = { made: file.made, sha256: file.sha256, marks, checked: false };
  updateLossMarker({ backup: file.made });
  await withTimeout(writeMeta(store, NOTE, note)).catch(reported("store-unwritten")); // the file is what matters; its date is a reminder
  return { ok: true, words };
}
