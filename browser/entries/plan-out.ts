/** Taking a facilitator's plan out of the planner, and one in. Loaded when somebody first does. */

import { provide } from "../common/on-demand.ts";
import { offerPapers, saveCalendar, saveFile, saveSessions, shareLink } from "../planning/out/do-out.ts";
import { openFile } from "../planning/out/incoming.ts";

const out = { offerPapers, openFile, saveCalendar, saveFile, saveSessions, shareLink };

declare module "../common/on-demand.ts" {
  interface OnDemand {
    "plan-out": typeof out;
  }
}

provide("plan-out", out);
