/** How a plan differs from the session that it began as. */

import { type Block, blocksOf, type PlanRecord } from "./record.ts";

/** One way in which they differ. */
export type Difference =
  | { readonly kind: "added" | "left"; readonly title: string; readonly minutes: number }
  | { readonly kind: "longer"; readonly title: string; readonly was: number; readonly is: number }
  | { readonly kind: "moved"; readonly title: string };

interface Named {
  readonly name: string;
  readonly block: Block;
}

/** What is different in a plan, in its order; what was left out comes last. */
export function differences(plan: PlanRecord, original: PlanRecord): Difference[] {
  const here = named(plan), there = named(original);
  const before = new Map(there.map(({ name, block }) => [name, block]));
  const now = new Set(here.map(({ name }) => name));
  const stayed = longestRun(
    here.map(({ name }) => name).filter((name) => before.has(name)),
    there.map(({ name }) => name).filter((name) => now.has(name)),
  );
  const found = here.flatMap(({ name, block }): Difference[] => {
    const old = before.get(name), { title, minutes } = block;
    if (!old) return [{ kind: "added", title, minutes }];
    return [
      ...old.minutes === minutes ? [] : [{ kind: "longer" as const, title, was: old.minutes, is: minutes }],
      ...stayed.has(name) ? [] : [{ kind: "moved" as const, title }],
    ];
  });
  const left = there.filter(({ name }) => !now.has(name))
    .map(({ block: { title, minutes } }): Difference => ({ kind: "left", title, minutes }));
  return [...found, ...left];
}

/** All blocks, each with a name by which it is the same in both: the second break is the second break. */
function named({ days }: PlanRecord): Named[] {
  const counts = new Map<string, number>();
  return days.flatMap(({ items }) => items.flatMap(blocksOf)).map((block) => {
    const base = block.id ? `${block.kind}/${block.id}` : `${block.kind}:${block.title}`;
    const count = (counts.get(base) ?? 0) + 1;
    counts.set(base, count);
    return { name: `${base}#${count}`, block };
  });
}

/** The names that stand in the same order in both lists, as many as can be; all others have moved. */
function longestRun(one: readonly string[], other: readonly string[]): Set<string> {
  const lengths = one.map(() => other.map(() => 0));
  const at = (row: number, column: number) => lengths[row]?.[column] ?? 0;
  for (let row = one.length - 1; row >= 0; row--) {
    for (let column = other.length - 1; column >= 0; column--) {
      lengths[row]![column] = one[row] === other[column]
        ? at(row + 1, column + 1) + 1
        : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  const found = new Set<string>();
  for (let row = 0, column = 0; row < one.length && column < other.length;) {
    if (one[row] === other[column]) {
      found.add(one[row]!);
      row++;
      column++;
    } else if (at(row + 1, column) >= at(row, column + 1)) row++;
    else column++;
  }
  return found;
}
