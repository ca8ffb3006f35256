/** What has to be in the room for a group: as `src/alongside/content/plan/session_plan.py` counts it. */

import { numberOfGroups } from "./groups.ts";
import type { Beside, Block, Material, Plan } from "./plan.ts";

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
  used = 0;
  readonly reasons = new Set<string>();
  #kept = 0;
  /** For each stretch in groups at the same time, what is kept in each of them: they cannot lend it to each other. */
  readonly #beside = new Map<string, number[]>();

  constructor(first: Material) {
    this.first = first;
  }

  get kept(): number {
    const together = [...this.#beside.values()].map((groups) =>
      groups.reduce((sum, needed) => sum + needed, 0)
    );
    return Math.max(this.#kept, ...together);
  }

  keep(needed: number): void {
    this.#kept = Math.max(this.#kept, needed);
  }

  keepBeside({ moment, group }: Beside, needed: number): void {
    const groups = this.#beside.get(moment) ?? [];
    groups[group] = Math.max(groups[group] ?? 0, needed);
    this.#beside.set(moment, groups);
  }
}

/** Counts what a session needs with these stretches, for so many people; stretches that are left out need nothing. */
export function countMaterials(
  { materials, smallGroup }: Pick<Plan, "materials" | "smallGroup">,
  blocks: readonly Block[],
  people: number,
): Count[] {
  const counted = new Map<string, Counted>();
  const need = (things: readonly Material[], size: number, reason: string, beside?: Beside) => {
    for (const thing of things) {
      const key = whatItIs(thing);
      const entry = counted.get(key) ?? new Counted(thing);
      counted.set(key, entry);
      entry.reasons.add(reason);
      const needed = (some: number) => shareOf(thing, some, size) * (thing.count ?? 1);
      const some = beside?.people ?? people;
      if (!thing.keep) entry.used += needed(some);
      else entry.keep(needed(people)); // of groups at the same time nobody knows how large each is
      if (thing.keep && beside) entry.keepBeside(beside, needed(some));
    }
  };
  need(materials, smallGroup, "");
  for (const block of blocks) {
    if (block.minutes) need(block.materials ?? [], block.group || smallGroup, block.title, block.beside);
  }
  return [...counted.values()].map(({ first, kept, used, reasons }) => ({
    item: first.item,
    count: kept + used,
    for: [...reasons].filter(Boolean),
    sheet: first.sheet ?? "",
    cards: first.cards ?? "",
  }));
}

/** What tells one thing from another: a sheet or a set of cards by its id, whatever it is called. */
function whatItIs({ item, sheet = "", cards = "" }: Material): string {
  return sheet || cards ? `${sheet}/${cards}` : item.toLowerCase();
}

function shareOf({ per }: Material, people: number, size: number): number {
  if (per === "person") return people;
  if (per === "pair") return numberOfGroups(people, 2);
  return per === "group" ? numberOfGroups(people, size) : 1;
}
