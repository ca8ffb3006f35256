/** Loaded whenever a page has opened answers that were there already. */

import { repairLog } from "../store/chromium-log-repair.ts";

repairLog();
