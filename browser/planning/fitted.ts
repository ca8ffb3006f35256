/** A session fitted to the time and the people that there are. */

import { countCopies } from "./copies.ts";
import { type Count, countMaterials } from "./count-materials.ts";
import { plannable, shorten, suggested } from "./cuts.ts";
import { lengthOf, type Plan, schedule, type Timed } from "./plan.ts";
import type { Wish } from "./session-form.ts";

/** A session as it will be held. */
export interface Fitted {
  readonly plan: Plan;
  readonly people: number;
  readonly rows: readonly Timed[];
  readonly end: number;
  /** Minutes that the plan as it is written takes longer than there are; below 0 where there are some to spare. */
  readonly over: number;
  /** The same after what is saved. */
  readonly stillOver: number;
  /** Ways to save time that are taken, by their place among those that can be planned. */
  readonly cuts: readonly number[];
  readonly materials: readonly Count[];
  readonly copies: ReadonlyMap<string, number>;
}

/** Fits a session to what is asked for. */
export function fit(plan: Plan, { start, finish, people, cuts: chosen }: Wish): Fitted {
  const over = lengthOf(plan.blocks) - (finish - start);
  const ways = plannable(plan.cuts);
  const cuts = (chosen ?? suggested(ways, over)).filter((index) => ways[index]);
  const blocks = shorten(plan.blocks, cuts.map((index) => ways[index]!));
  const rows = schedule(blocks, start);
  const end = start + lengthOf(blocks);
  const materials = countMaterials(plan, blocks, people);
  const copies = countCopies(blocks, materials, people, (id) => id in plan.sheets);
  return { plan, people, rows, end, over, stillOver: end - finish, cuts, materials, copies };
}
