/**
 * What can be done with a finished plan: this is where a link, a file, a calendar or a run sheet plugs in.
 *
 * Each way out is an object in a module of its own that only knows a `PlanRecord`; it is put into `WAYS_OUT`, and the
 * planner draws a button for each, in this order, below the plan.
 */

import { OFFERED } from "../out/offered.ts";
import { runInTheRoom } from "../room/from-plan.ts";
import type { PlanRecord } from "./record.ts";

/** One way for a plan to leave the planner. */
export interface WayOut {
  /** What stands on its button. */
  readonly label: string;
  /** What it is good for, in a sentence beside the button. */
  readonly help: string;
  /** Does it; gives what to tell the reader. A rejection is reported, and the reader told that it did not work. */
  readonly run: (plan: PlanRecord) => Promise<string> | string;
}

/** All ways out, in the order of their buttons. */
export const WAYS_OUT: readonly WayOut[] = [runInTheRoom, ...OFFERED];
