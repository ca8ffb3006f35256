/** Loaded when a window of My workbook is first opened. */

import { handOver } from "../parts.ts";
import { windows } from "../windows.ts";

handOver("windows", windows);
