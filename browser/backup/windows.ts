/** The windows of My workbook. They are brought in when the first of them is opened. */

import { openCheck, openRestore } from "./dialogs.ts";

/** All of them. */
export const windows = { openCheck, openRestore };

/** What the script `windows.js` hands over. */
export type Windows = typeof windows;
