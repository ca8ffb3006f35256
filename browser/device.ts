/** Who uses this device: the question, the settings, finishing. Brought in when somebody begins to write or asks. */

import { openLockedBackup } from "./locked/backup.ts";
import { openFinish } from "./locked/finish.ts";
import { ask } from "./locked/question.ts";
import { openSettings } from "./locked/settings.ts";

/** All of it. */
export const deviceWindows = { ask, openFinish, openLockedBackup, openSettings };

/** What the script `device.js` hands over. */
export type DeviceWindows = typeof deviceWindows;
