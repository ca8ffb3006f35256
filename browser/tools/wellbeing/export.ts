/** Wellbeing over time on paper. */

import type { OnPaper } from "../../answers/export-blocks.ts";
import { answersOnPaper } from "./answers.ts";

export const onPaper: OnPaper = answersOnPaper;
