/** A facilitator's own plans, as far as those who keep answers know of them: see `browser/planning/planner/`. */

import { isEntryOf } from "./keys.ts";

/** What the keys of all plans begin with: that of a prompt that no author can write. */
export const PLANS = "_plan/plan";

/** Whether something that is kept is a plan. */
export function isPlanKey(key: string): boolean {
  return isEntryOf(PLANS, key);
}

/** A plan in words, for whoever chooses between two versions of it: its name, and what stands in each day. */
export function planInWords(kept: string): string {
  try {
    const { title, days } = JSON.parse(kept) as { title?: unknown; days?: { items?: unknown[] }[] };
    const lines = days!.map(({ items = [] }, day) => `Day ${day + 1}: ${items.map(itemInWords).join(", ")}`);
    return [String(title ?? ""), ...lines].filter(Boolean).join("\n");
  } catch {
    // Quiet: a plan of a newer release, or a broken one, is shown as it stands there.
    return kept;
  }
}

function itemInWords(item: unknown): string {
  const { title, minutes, groups } = item as {
    title?: unknown;
    minutes?: unknown;
    groups?: { blocks: unknown[] }[];
  };
  if (groups) {
    return `${title} (${groups.map(({ blocks }) => blocks.map(itemInWords).join(", ")).join(" / ")})`;
  }
  return `${title} (${minutes})`;
}
