/** Loaded whenever a page has opened answers that were there already. */

import { mend } from "../store/chromium-log-repair.ts";

mend();
