/** Loaded where the words on a device are encrypted, to make them so, and for backups with a passphrase. */

import { provide } from "../common/on-demand.ts";
import { changeMinutes, changePassphrase, makeLocked, makeOwn } from "../device/change-mode.ts";
import { openFile, sealFile } from "../device/crypto/encrypted-backup.ts";
import { askForFile } from "../device/unlock-form.ts";
import { enter as unlock, leave as forgetKey } from "../device/unlock.ts";

const encryption = {
  unlock,
  forgetKey,
  makeOwn,
  makeLocked,
  changePassphrase,
  changeMinutes,
  sealFile,
  openFile,
  askForFile,
};

declare module "../common/on-demand.ts" {
  interface OnDemand {
    encryption: typeof encryption;
  }
}

provide("encryption", encryption);
