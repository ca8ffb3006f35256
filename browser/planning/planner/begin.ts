/** A plan that begins as a session of the manual, or as a plan that there is. */

import type { Plan } from "../plan.ts";
import { lengthOf } from "../plan.ts";
import type { PlanRecord } from "./record.ts";

/** A session as a plan of one's own, with the times and people that its page was given. */
export function fromSession(
  session: string,
  plan: Plan,
  id: string,
  wish: { readonly start?: number | null; readonly finish?: number | null; readonly people?: number | null } =
    {},
): PlanRecord {
  const start = wish.start ?? plan.start;
  return {
    v: 1,
    id,
    title: plan.title,
    from: session,
    people: wish.people || plan.people,
    smallGroup: plan.smallGroup,
    changed: "",
    days: [{
      date: "",
      start,
      finish: wish.finish ?? Math.min(start + lengthOf(plan.blocks), 24 * 60 - 1),
      place: "",
      items: plan.blocks.map((block, index) => ({
        key: `b${index + 1}`,
        kind: block.kind,
        id: block.id ?? block.talk ?? "",
        title: block.title,
        minutes: block.minutes,
        lead: block.lead ?? "",
        note: "",
        pin: null,
        drop: plan.cuts.some((cut) => cut.block === index && !cut.minutes) ? "may" : "must",
      })),
    }],
  };
}
