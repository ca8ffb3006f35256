/** Who uses this device: the question, the settings, finishing. Brought in when somebody begins to write or asks. */

import { openLockedBackup } from "./encrypted-backup-dialog.ts";
import { openFinish } from "./finish-dialog.ts";
import { ask } from "./first-use-question.ts";
import { openSettings } from "./settings-dialog.ts";

/** All of it. */
export const deviceWindows = { ask, openFinish, openLockedBackup, openSettings };

/** What the script `device.js` hands over. */
export type DeviceWindows = typeof deviceWindows;
