/** Clearing this device. Loaded when it is asked for. */

import { provide } from "../common/on-demand.ts";
import { openFinish } from "../device/finish-dialog.ts";

const dialogs = { openFinish };

declare module "../common/on-demand.ts" {
  interface OnDemand {
    finish: typeof dialogs;
  }
}

provide("finish", dialogs);
