/** What each kind of tool puts on paper. */

import { onPaper as compose } from "./compose/export.ts";
import { onPaper as connections } from "./connections/export.ts";
import { onPaper as goals } from "./goals/export.ts";
import { onPaper as log } from "./log/export.ts";
import type { ToolExport } from "../answers/export-blocks.ts";
import { onPaper as places } from "./places/export.ts";
import { onPaper as wellbeing } from "./wellbeing/export.ts";

/** By the kind of the tool's prompt. */
export const ON_PAPER: ReadonlyMap<string, ToolExport> = new Map(
  Object.entries({ compose, connections, places, goals, log, wellbeing }),
);
