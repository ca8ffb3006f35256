/** Wellbeing over time on paper. */

import type { OnPaper } from "../paper.ts";
import { answersOnPaper } from "./answers.ts";

export const onPaper: OnPaper = answersOnPaper;
