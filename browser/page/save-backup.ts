/** The button “Save a backup file”, wherever it stands; what makes the file is loaded then. */

import { load } from "../common/on-demand.ts";
import { report } from "../common/report.ts";
import { store, unsavedRecords } from "./page-state.ts";
import { notHere } from "./words.ts";

/** What came of it, in words for the reader, and whether a file was offered to the browser. */
export interface BackupResult {
  readonly ok: boolean;
  readonly words: string;
}

/** Offers everything stored and everything unsaved as a backup file; encrypted where a passphrase is given. */
export async function saveBackup(passphrase?: string): Promise<BackupResult> {
  try {
    return await (await load("backup")).downloadBackup(store, unsavedRecords(), passphrase);
  } catch (error) {
    report("backup-unmade", error);
    return { ok: false, words: notHere };
  }
}
