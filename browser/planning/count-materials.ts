/** What has to be in the room for a group: as `src/alongside/content/plan/session_plan.py` counts it. */

import { numberOfGroups } from "./groups.ts";
import type { Block, Material, Plan } from "./plan.ts";

/** So many of a thing, and what for. */
export interface Count {
  readonly item: string;
  readonly count: number;
  /** Titles of the stretches that need it; empty where the whole session does. */
  readonly for: readonly string[];
  readonly sheet: string;
  readonly cards: string;
}

/** A thing that is counted: what is used up is added, of what is kept the busiest moment counts. */
class Counted {
  readonly first: Material;
  kept = 0;
  used = 0;
  readonly reasons = new Set<string>();

  constructor(first: Material) {
    this.first = first;
  }

  add({ keep }: Material, needed: number, reason: string): void {
    if (keep) this.kept = Math.max(this.kept, needed);
    else this.used += needed;
    this.reasons.add(reason);
  }
}

/** Counts what a session needs with these stretches, for so many people; stretches that are left out need nothing. */
export function countMaterials(
  { materials, smallGroup }: Pick<Plan, "materials" | "smallGroup">,
  blocks: readonly Block[],
  people: number,
): Count[] {
  const counted = new Map<string, Counted>();
  const need = (things: readonly Material[], size: number, reason: string, some = people) => {
    for (const thing of things) {
      const key = thing.item.toLowerCase();
      const entry = counted.get(key) ?? new Counted(thing);
      counted.set(key, entry);
      // Groups at the same time use up their own, and together need of what is kept what all of them do.
      entry.add(thing, shareOf(thing, thing.keep ? people : some, size) * (thing.count ?? 1), reason);
    }
  };
  need(materials, smallGroup, "");
  for (const block of blocks) {
    if (block.minutes) need(block.materials ?? [], block.group || smallGroup, block.title, block.people);
  }
  return [...counted.values()].map(({ first, kept, used, reasons }) => ({
    item: first.item,
    count: kept + used,
    for: [...reasons].filter(Boolean),
    sheet: first.sheet ?? "",
    cards: first.cards ?? "",
  }));
}

function shareOf({ per }: Material, people: number, size: number): number {
  if (per === "person") return people;
  if (per === "pair") return numberOfGroups(people, 2);
  return per === "group" ? numberOfGroups(people, size) : 1;
}
