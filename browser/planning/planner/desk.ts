/** What the parts of the planner's page have in common: the plan before them, and what can be done with it. */

import type { Catalogue } from "./catalogue.ts";
import type { ListPlace, Place } from "./edit.ts";
import type { PlanRecord } from "./record.ts";

/** The plan that is being changed, with what changes it. */
export interface Desk {
  readonly plan: PlanRecord;
  readonly catalogue: Catalogue;
  /** Nothing can be changed, because a newer release has made the database. */
  readonly readOnly: boolean;
  /** Takes a new state of the plan; `field` names the field that is being typed into. */
  change(plan: PlanRecord, did: string, field?: string): void;
  /** Moves something, and tells where it is now. */
  move(key: string, place: Place): void;
  /** Takes something out of the plan; the focus goes on to what is near. */
  remove(key: string): void;
  /** Takes a day out of the plan; the focus goes on to what is near. */
  removeDay(day: number): void;
  /** Opens the window in which something is chosen to be put into a list. */
  add(list: ListPlace, where: string): void;
}
