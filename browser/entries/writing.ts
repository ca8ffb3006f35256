/**
 * What a page does for whoever writes: a field stays where it is, and pasted line breaks are those of a page. Loaded when
 * a field is first gone to.
 */

import { provide } from "../common/on-demand.ts";
import { normalizePastedBreaks } from "../exercise/paste.ts";
import { holdStill } from "../page/hold-still.ts";

declare module "../common/on-demand.ts" {
  interface OnDemand {
    /** Whether the page is looked after. */
    writing: true;
  }
}

holdStill();
normalizePastedBreaks();
provide("writing", true);
