/** What is said of something that came in and is not taken as a plan, by file or by link. */

import type { Reason } from "./record.ts";

const refusals: { readonly [why in Reason]: string } = {
  "not-a-plan": "This is not a plan from this manual, or it was damaged on its way. Ask for it again.",
  backup:
    "This is a backup, and holds everything that someone wrote. If it is yours, restore it in My workbook.",
  empty:
    "This file is empty. If it is stored online, such as in OneDrive or iCloud, download it to this device and choose it " +
    "again. Otherwise, ask for it again.",
  incomplete: "The file could not be read. It may have been moved, or not all of it is on this device.",
  newer:
    "This plan was made with a newer version of this site. Reload the page to get that version, then try again.",
  "too-large": "There is more in this than any plan holds, so it was not opened.",
};

/** Why it is not taken, and that nothing is lost. */
export function refusal(why: Reason): string {
  return `${refusals[why]} Your own plans have not changed.`;
}
