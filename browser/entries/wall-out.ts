/** Taking a wall away on paper, as Word and as a table of places. The wall loads it when somebody asks for that. */

import { provide } from "../common/on-demand.ts";
import { openTakeOut } from "../wall/take-out.ts";

const out = { openTakeOut };

declare module "../common/on-demand.ts" {
  interface OnDemand {
    "wall-out": typeof out;
  }
}

provide("wall-out", out);
