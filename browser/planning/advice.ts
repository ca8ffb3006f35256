/** What a plan asks of those who lead it, by the rules of the guide: `sources/agreed.yml`, and a test holds the two together. */

import type { Block } from "./plan.ts";

/** The largest group that one, two and three trainers lead. */
export const GROUPS = [8, 16, 24] as const;

/** How many trainers a group needs: two where an exercise has a care note, however small the group. */
export function trainersFor(people: number, blocks: readonly Block[]): number {
  const needed = GROUPS.findIndex((most) => people <= most) + 1 || GROUPS.length + 1;
  const care = blocks.some(({ care, minutes }) => care && minutes);
  return Math.max(needed, care ? 2 : 1);
}
