/** Who uses this device: the question and the settings. Loaded when the question is due or one of them is opened. */

import { provide } from "../common/on-demand.ts";
import { openEncryptedBackup } from "../device/encrypted-backup-dialog.ts";
import { askFirstUse } from "../device/first-use-question.ts";
import { openSettings } from "../device/settings-dialog.ts";

const dialogs = { askFirstUse, openEncryptedBackup, openSettings };

declare module "../common/on-demand.ts" {
  interface OnDemand {
    device: typeof dialogs;
  }
}

provide("device", dialogs);
