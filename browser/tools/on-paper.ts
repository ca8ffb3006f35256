/** What each kind of tool puts on paper. */

import { onPaper as compose } from "./compose/paper.ts";
import { onPaper as connections } from "./connections/paper.ts";
import { onPaper as goals } from "./goals/paper.ts";
import { onPaper as log } from "./log/paper.ts";
import type { OnPaper } from "./paper.ts";
import { onPaper as places } from "./places/paper.ts";
import { onPaper as wellbeing } from "./wellbeing/paper.ts";

/** By the kind of the tool's prompt. */
export const ON_PAPER: ReadonlyMap<string, OnPaper> = new Map(
  Object.entries({ compose, connections, places, goals, log, wellbeing }),
);
