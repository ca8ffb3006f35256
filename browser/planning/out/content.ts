/** What a plan says, whoever has it: without the marks by which one device knows it. */

import { type Block, type Item, type PlanRecord, readPlan } from "../planner/record.ts";

/** What goes along when a plan is handed on. */
export interface Along {
  readonly leads: boolean;
  readonly notes: boolean;
}

/** The plan with every block that it holds changed. */
function mapBlocks(plan: PlanRecord, change: (block: Block) => Block): PlanRecord {
  const item = (each: Item): Item =>
    each.kind === "parallel"
      ? { ...each, groups: each.groups.map((group) => ({ ...group, blocks: group.blocks.map(change) })) }
      : change(each);
  return { ...plan, days: plan.days.map((day) => ({ ...day, items: day.items.map(item) })) };
}

/** The plan with no more of its words than go along. */
export function without(plan: PlanRecord, { leads, notes }: Along): PlanRecord {
  return mapBlocks(
    plan,
    (block) => ({ ...block, lead: leads ? block.lead : "", note: notes ? block.note : "" }),
  );
}

/** The plan as short as it can be written: what is empty, or as it mostly is, is left out, as are marks of a device. */
export function writeContent(plan: PlanRecord): string {
  return JSON.stringify(
    { ...plan, id: "", changed: "" }, // below it, ids are those of exercises and talks
    (name, value) =>
      name === "key" || value === "" || value === null || (name === "drop" && value === "must")
        ? undefined
        : value,
  );
}

/** Whether two plans say the same. */
export function isSameContent(one: PlanRecord, other: PlanRecord): boolean {
  return writeContent(readPlan(one)) === writeContent(readPlan(other));
}
