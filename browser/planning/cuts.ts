/** What to shorten or leave out when a session has too little time. */

import type { Block, Cut } from "./plan.ts";

/** The ways to save so many minutes, by their place in the list: the first ones, until they suffice or there are no more. */
export function suggested(cuts: readonly Cut[], toSave: number): number[] {
  const chosen: number[] = [];
  let left = toSave;
  cuts.forEach(({ saves }, index) => {
    if (left <= 0) return;
    chosen.push(index);
    left -= saves;
  });
  return chosen;
}

/** The stretches of a plan after some ways to save time; one that is left out has no minutes. */
export function shorten(blocks: readonly Block[], cuts: readonly Cut[]): Block[] {
  return blocks.map((block, index) => {
    const cut = cuts.find((each) => each.block === index);
    return cut ? { ...block, minutes: cut.minutes ?? 0 } : block;
  });
}

/** The ways that can be planned: those that belong to no stretch, such as hearing from fewer groups, are for the day. */
export function plannable(cuts: readonly Cut[]): Cut[] {
  return cuts.filter(({ block }) => block !== undefined);
}
