/** A facilitator's own plans, as far as those who keep answers know of them: see `browser/planning/planner/`. */

import { GRIDS, isEntryOf } from "./keys.ts";

/** What the keys of all plans begin with: that of a prompt that no author can write. */
export const PLANS = "_plan/plan";

/** Whether something that is kept is a plan. */
export function isPlanKey(key: string): boolean {
  return isEntryOf(PLANS, key);
}

/** Whether something that is kept is what a facilitator has made to run a training: a plan, or a grid of before and after. */
export function isMadeKey(key: string): boolean {
  return isPlanKey(key) || isEntryOf(GRIDS, key);
}
