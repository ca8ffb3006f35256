/** Checking a backup and restoring it. Loaded when one of the dialogs is first opened. */

import { openCheck, openRestore } from "../backup/dialogs.ts";
import { provide } from "../common/on-demand.ts";

const dialogs = { openCheck, openRestore };

declare module "../common/on-demand.ts" {
  interface OnDemand {
    "backup-dialogs": typeof dialogs;
  }
}

provide("backup-dialogs", dialogs);
