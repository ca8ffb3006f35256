/** Wellbeing over time on paper. */

import type { ToolExport } from "../../answers/export-blocks.ts";
import { answersOnPaper } from "./answers.ts";

export const onPaper: ToolExport = answersOnPaper;
