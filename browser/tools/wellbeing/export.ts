/** Wellbeing over time on paper. */

import type { OnPaper } from "../shared/export-blocks.ts";
import { answersOnPaper } from "./answers.ts";

export const onPaper: OnPaper = answersOnPaper;
