/** Checking a backup, restoring it, and taking that back. Loaded when one of these is first asked for. */

import { openCheck, openRestore } from "../backup/dialogs.ts";
import { undoRestore } from "../backup/undo-restore.ts";
import { provide } from "../common/on-demand.ts";

const dialogs = { openCheck, openRestore, undoRestore };

declare module "../common/on-demand.ts" {
  interface OnDemand {
    "backup-dialogs": typeof dialogs;
  }
}

provide("backup-dialogs", dialogs);
