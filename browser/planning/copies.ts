/** How many copies of each handout a session needs. */

import type { Count } from "./count-materials.ts";
import type { Block } from "./plan.ts";

/** Copies by the id of the exercise or sheet: one for each person, or as many as are given out, and one for who leads. */
export function countCopies(
  blocks: readonly Block[],
  materials: readonly Count[],
  people: number,
  known: (id: string) => boolean,
): Map<string, number> {
  const copies = new Map<string, number>();
  const groups = new Map<string, [people: number, leads: number]>();
  for (const { id, minutes, beside } of blocks) {
    if (!id || !minutes) continue;
    // A group beside others needs its own, and whoever leads it; people never need more than one each.
    const [have = 0, led = 0] = groups.get(id) ?? [];
    groups.set(id, beside ? [Math.min(people, have + beside.people), led + 1] : [people, Math.max(led, 1)]);
  }
  for (const [id, [some, leads]] of groups) copies.set(id, some + leads);
  for (const { sheet, count } of materials) {
    if (sheet && known(sheet)) copies.set(sheet, Math.max(copies.get(sheet) ?? 0, count + 1));
  }
  return copies;
}
