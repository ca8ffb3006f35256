/** Loaded when somebody first comes to a field. */

import { provide } from "../common/on-demand.ts";
import { mendPastedBreaks } from "../exercise/paste.ts";

declare module "../common/on-demand.ts" {
  interface OnDemand {
    /** Whether the page is looked after. */
    paste: true;
  }
}

mendPastedBreaks();
provide("paste", true);
