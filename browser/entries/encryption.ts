/** Loaded where the words on a device are encrypted, to make them so, and for backups with a passphrase. */

import { provide } from "../common/on-demand.ts";
import { changeMinutes, changePassphrase, decryptAll, encryptAll } from "../device/change-mode.ts";
import { decryptBackup, encryptBackup } from "../device/crypto/encrypted-backup.ts";
import { askForBackupPassphrase } from "../device/unlock-form.ts";
import { forgetKey, unlock } from "../device/unlock.ts";

const encryption = {
  unlock,
  forgetKey,
  decryptAll,
  encryptAll,
  changePassphrase,
  changeMinutes,
  encryptBackup,
  decryptBackup,
  askForBackupPassphrase,
};

declare module "../common/on-demand.ts" {
  interface OnDemand {
    encryption: typeof encryption;
  }
}

provide("encryption", encryption);
