/** Loaded when a field is first gone to. */

import { provide } from "../common/on-demand.ts";
import { holdStill } from "../page/hold-still.ts";

declare module "../common/on-demand.ts" {
  interface OnDemand {
    /** Whether the page is looked after. */
    "hold-still": boolean;
  }
}

provide("hold-still", holdStill());
