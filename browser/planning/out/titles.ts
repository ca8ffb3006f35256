/** What things are called where they leave the planner, and what of a day those who take part are told of. */

import type { TimedBlock, TimedGroup, TimedItem } from "../planner/clock.ts";
import type { Item } from "../planner/record.ts";
import * as say from "./words.ts";

/** What something in a plan is called. */
export function titleOf({ title, kind }: Pick<Item, "title" | "kind">): string {
  return title.trim() || (kind === "parallel" ? say.inGroups : say.untitled);
}

/** What one of several groups is called. */
export function groupName({ name }: { readonly name: string }): string {
  return name.trim() || say.group;
}

/** What takes time: the rest reminds whoever leads it of something, and is nothing to those who take part. */
export function takingTime<Timed extends TimedItem | TimedBlock>(all: readonly Timed[]): Timed[] {
  return all.filter(({ start, end }) => end > start);
}

/** The groups of a stretch that have something to do, each with what takes time. */
export function groupsOf({ groups }: TimedItem): { name: string; blocks: TimedBlock[] }[] {
  return groups.map((group: TimedGroup) => ({ name: groupName(group), blocks: takingTime(group.blocks) }))
    .filter(({ blocks }) => blocks.length);
}
