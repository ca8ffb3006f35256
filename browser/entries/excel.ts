/** Reads workbooks of Excel. Loaded when one is first chosen as a list of places. */

import { handOver } from "../common/on-demand.ts";
import { readWorkbook } from "../tools/places/lists/excel/read.ts";

handOver("excel", { readWorkbook });
