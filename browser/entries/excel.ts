/** Reads workbooks of Excel. Loaded when one is first chosen as a list of places. */

import { handOver } from "../parts.ts";
import { readWorkbook } from "../tools/places/excel/read.ts";

handOver("excel", { readWorkbook });
