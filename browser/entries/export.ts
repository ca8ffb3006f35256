/** Answers as a Word document or in print. Loaded when one of the two is first asked for. */

import { provide } from "../common/on-demand.ts";
import { exportAnswers } from "../export/export.ts";

const parts = { exportAnswers };

declare module "../common/on-demand.ts" {
  interface OnDemand {
    export: typeof parts;
  }
}

provide("export", parts);
