/** What each kind of tool gives for a spreadsheet and for the notebooks of the evaluation. */

import type { Entry } from "../answers/entry.ts";
import { figures as connections } from "./connections/figures.ts";
import { figures as goals } from "./goals/figures.ts";
import { figures as wellbeing } from "./wellbeing/figures.ts";

/** The rows of a file for the kind of a tool's prompt, and how its name begins. */
export const TOOL_FIGURES = {
  connections: { rows: connections, file: "connections" },
  goals: { rows: goals, file: "goals" },
  wellbeing: { rows: wellbeing, file: "ons4" },
} as const satisfies Record<string, { rows: (entries: readonly Entry[]) => string[][]; file: string }>;
