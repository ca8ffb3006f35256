/** What becomes of a plan that comes from a link or a file, beside those that are kept here. */

import type { PlanRecord } from "../planner/record.ts";
import { isSameContent, without } from "./content.ts";

/** A plan that is here already, or one to keep beside the others. */
export type Arrival =
  | { readonly known: PlanRecord }
  | {
    readonly fresh: PlanRecord; /** One that began as the same and says something else now. */
    readonly began?: PlanRecord;
  };

/** Compares a plan of a link with those that are kept. `newId` names it where it is new. */
export function arriveByLink(plan: PlanRecord, kept: readonly PlanRecord[], newId: () => string): Arrival {
  const said = (notes: boolean) => (each: PlanRecord) =>
    isSameContent(plan, without(each, { leads: false, notes }));
  const known = kept.find(said(true)) ?? kept.find(said(false));
  return known ? { known } : { fresh: { ...plan, id: newId() } };
}

/** The same for a plan of a file, which keeps its id where none here has it. */
export function arriveByFile(plan: PlanRecord, kept: readonly PlanRecord[], newId: () => string): Arrival {
  const known = kept.find((each) => isSameContent(plan, each));
  if (known) return { known };
  const began = kept.find(({ id }) => id === plan.id);
  return began ? { fresh: { ...plan, id: newId() }, began } : { fresh: plan };
}
