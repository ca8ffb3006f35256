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
  for (const { id, minutes, people: some = people } of blocks) {
    if (id && minutes) copies.set(id, Math.max(copies.get(id) ?? 0, some + 1));
  }
  for (const { sheet, count } of materials) {
    if (sheet && known(sheet)) copies.set(sheet, Math.max(copies.get(sheet) ?? 0, count + 1));
  }
  return copies;
}
