/** Loaded whenever a page has opened answers that were there already. */

import { mend } from "../mend.ts";

mend();
