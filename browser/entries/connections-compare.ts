/** Two maps of connections side by side: loaded when somebody asks for them. */

import { provide } from "../common/on-demand.ts";
import { comparison } from "../tools/connections/compare.ts";

const compare = { comparison };

declare module "../common/on-demand.ts" {
  interface OnDemand {
    "connections-compare": typeof compare;
  }
}

provide("connections-compare", compare);
