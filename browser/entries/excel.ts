/** Reads workbooks of Excel. Loaded when one is first chosen as a list of places. */

import { provide } from "../common/on-demand.ts";
import { readWorkbook } from "../tools/places/lists/excel/read.ts";

const excel = { readWorkbook };

declare module "../common/on-demand.ts" {
  interface OnDemand {
    excel: typeof excel;
  }
}

provide("excel", excel);
