/** What each kind of tool puts on paper. */

import { exportBlocks as compose } from "./compose/export.ts";
import { exportBlocks as connections } from "./connections/export.ts";
import { exportBlocks as goals } from "./goals/export.ts";
import { exportBlocks as log } from "./log/export.ts";
import type { ToolExport } from "../answers/export-blocks.ts";
import { exportBlocks as places } from "./places/export.ts";
import { exportBlocks as wellbeing } from "./wellbeing/export.ts";

/** By the kind of the tool's prompt. */
export const TOOL_EXPORTS: ReadonlyMap<string, ToolExport> = new Map(
  Object.entries({ compose, connections, places, goals, log, wellbeing }),
);
