/** What a device with sealed words needs. Brought in where the device asks for it, and to make it so. */

import { changeMinutes, changePassphrase, makeLocked, makeOwn } from "./change-mode.ts";
import { enter, leave } from "./unlock.ts";
import { askForFile } from "./unlock-form.ts";
import { openFile, sealFile } from "./crypto/encrypted-backup.ts";

/** All of it. */
export const locked = {
  enter,
  leave,
  makeOwn,
  makeLocked,
  changePassphrase,
  changeMinutes,
  sealFile,
  openFile,
  askForFile,
};

/** What the script `locked.js` hands over. */
export type Locked = typeof locked;
