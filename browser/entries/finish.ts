/** Clearing this device, and what is said while another tab alone can read it. Loaded when it is asked for. */

import { provide } from "../common/on-demand.ts";
import { openFinish } from "../device/finish-dialog.ts";
import { takeAlong } from "../device/kept-here.ts";
import { showWaiting } from "../device/waiting-note.ts";

const dialogs = { openFinish, showWaiting, takeAlong };

declare module "../common/on-demand.ts" {
  interface OnDemand {
    finish: typeof dialogs;
  }
}

provide("finish", dialogs);
