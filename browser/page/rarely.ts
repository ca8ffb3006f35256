/** What few visits need and every page with something to fill in may need: a backup, and notices about an answer. */

import { downloadBackup } from "../backup/save.ts";
import { sayDay } from "../exercise/date-notice.ts";
import { Notices } from "../exercise/notices.ts";
import { NOTE, reminder } from "../backup/reminder.ts";
import { Trouble } from "./storage-warning.ts";
import type { BackupNote, Store } from "../store/store.ts";
import { glance, meta } from "../store/queries.ts";

/** A reminder to save a backup, where one is due. */
async function remind(store: Store): Promise<string> {
  return reminder(await glance(store), await meta<BackupNote>(store, NOTE));
}

/** All of it. */
export const rarely = {
  downloadBackup,
  remind,
  sayDay,
  makeNotices: (root: HTMLElement) => new Notices(root),
  makeTrouble: (host: HTMLElement) => new Trouble(host),
};

/** What the script `rarely.js` hands over. */
export type Rarely = typeof rarely;
