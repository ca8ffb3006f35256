/** Wellbeing over time on paper. */

import type { ToolExport } from "../../answers/export-blocks.ts";
import { answerBlocks } from "./answers.ts";

export const exportBlocks: ToolExport = answerBlocks;
