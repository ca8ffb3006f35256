/** What has to be in the room and copied for a plan. */

import { countCopies } from "../copies.ts";
import { type Count, countMaterials } from "../count-materials.ts";
import type { Block as SessionBlock, Material } from "../plan.ts";
import type { Catalogue } from "./catalogue.ts";
import type { Block, PlanRecord } from "./record.ts";

/** What there should be for the people of a plan. */
export interface Counted {
  readonly materials: readonly Count[];
  /** Copies by the id of the exercise or sheet. */
  readonly copies: ReadonlyMap<string, number>;
}

/** Counts a plan; `session` is what the session that it began as needs besides its exercises. */
export function countPlan(plan: PlanRecord, catalogue: Catalogue, session: readonly Material[]): Counted {
  const blocks = plan.days.flatMap(({ items }) =>
    items.flatMap((item) => {
      if (item.kind !== "parallel") return [told(item, catalogue)];
      const people = Math.ceil(plan.people / item.groups.length);
      return item.groups.flatMap(({ blocks }, group) =>
        blocks.map((block) => ({ ...told(block, catalogue), beside: { moment: item.key, group, people } }))
      );
    })
  );
  const materials = countMaterials({ materials: session, smallGroup: plan.smallGroup }, blocks, plan.people);
  return { materials, copies: countCopies(blocks, materials, plan.people, (id) => id in catalogue.sheets) };
}

/** A block as a session would have it, with what the manual knows of its exercise. */
function told({ kind, title, minutes, id }: Block, { exercises }: Catalogue): SessionBlock {
  const known = kind === "exercise" ? exercises[id] : undefined;
  return {
    kind,
    title,
    minutes,
    id: known ? id : "",
    group: known?.group ?? 0,
    care: known?.care ?? false,
    materials: known?.materials ?? [],
  };
}
