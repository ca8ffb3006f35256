/** Loaded when a window of My workbook is first opened. */

import { handOver } from "../common/on-demand.ts";
import { windows } from "../backup/windows.ts";

handOver("windows", windows);
