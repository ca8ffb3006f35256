/** Lists in My workbook what a facilitator has made. Loaded where there is anything of it. */

import { provide } from "../common/on-demand.ts";
import { showMade } from "../workbook/made-section.ts";

const made = { showMade };

declare module "../common/on-demand.ts" {
  interface OnDemand {
    made: typeof made;
  }
}

provide("made", made);
