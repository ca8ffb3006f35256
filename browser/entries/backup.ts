/**
 * What few visits need and every page with something to fill in may need: a backup file, the reminder to save one, and
 * notices about an answer or the store. Loaded when one of them is first needed, or when somebody begins to write.
 */

import { type BackupNote, NOTE } from "../backup/backup-note.ts";
import { reminder } from "../backup/reminder.ts";
import { downloadBackup } from "../backup/save.ts";
import { provide } from "../common/on-demand.ts";
import { showDateNotice } from "../exercise/date-notice.ts";
import { rename } from "../exercise/rename.ts";
import { Notices } from "../exercise/notices.ts";
import { StorageWarning } from "../page/storage-warning.ts";
import { loadUnverified, readMeta } from "../store/queries.ts";
import type { Store } from "../store/store.ts";

const backup = {
  downloadBackup,
  /** A reminder to save a backup, where one is due. */
  async remind(store: Store): Promise<string> {
    return reminder(await loadUnverified(store), await readMeta<BackupNote>(store, NOTE));
  },
  rename,
  showDateNotice,
  makeNotices: (root: HTMLElement) => new Notices(root),
  makeStorageWarning: (host: HTMLElement) => new StorageWarning(host),
};

declare module "../common/on-demand.ts" {
  interface OnDemand {
    backup: typeof backup;
  }
}

provide("backup", backup);
