/**
 * The clock of a plan: when everything begins and ends, worked out from minutes and never kept.
 *
 * All times are minutes after the midnight of their day by the clock on the wall, so that no change of the clocks can
 * move them.
 */

import type { Block, Day, Item } from "./record.ts";

/** A block with its times; `end` may lie after midnight. */
export interface TimedBlock {
  readonly block: Block;
  readonly start: number;
  readonly end: number;
}

/** What one of several groups does, with its times. */
export interface TimedGroup {
  readonly name: string;
  readonly blocks: readonly TimedBlock[];
  readonly end: number;
}

/** Something in a day with its times. */
export interface TimedItem {
  readonly item: Item;
  readonly start: number;
  readonly end: number;
  /** Minutes between the end of what comes before and its pin, in which nothing is planned. */
  readonly gap: number;
  /** Minutes by which what comes before runs past its pin: it begins all the same, and somebody has to decide. */
  readonly clash: number;
  /** The groups, where it is several at the same time. */
  readonly groups: readonly TimedGroup[];
}

/** A day with its times. */
export interface TimedDay {
  readonly day: Day;
  readonly items: readonly TimedItem[];
  /** When people are there: from the start of the day, or from what is fixed before it. */
  readonly begin: number;
  readonly end: number;
}

/** Works out the times of a day. What is pinned begins at its pin, whatever comes before it. */
export function timeDay(day: Day): TimedDay {
  let now = day.start;
  const items = day.items.map((item) => {
    const start = item.pin ?? now;
    const groups = item.kind === "parallel" ? item.groups.map((group) => timeGroup(group, start)) : [];
    const end = item.kind === "parallel"
      ? Math.max(start, ...groups.map((group) => group.end))
      : start + item.minutes;
    const timed = {
      item,
      start,
      end,
      gap: Math.max(0, start - now),
      clash: Math.max(0, now - start),
      groups,
    };
    now = Math.max(now, end);
    return timed;
  });
  const begin = Math.min(
    day.start,
    ...items.filter(({ start, end }) => end > start).map(({ start }) => start),
  );
  return { day, items, begin, end: now };
}

/** Minutes that an item takes: of several groups at the same time, the longest. */
export function lengthOf(item: Item): number {
  if (item.kind !== "parallel") return item.minutes;
  return Math.max(0, ...item.groups.map(({ blocks }) => sum(blocks)));
}

function timeGroup({ name, blocks }: { name: string; blocks: readonly Block[] }, start: number): TimedGroup {
  let now = start;
  const timed = blocks.map((block) => {
    const begins = now;
    now += block.minutes;
    return { block, start: begins, end: now };
  });
  return { name, blocks: timed, end: now };
}

function sum(blocks: readonly Block[]): number {
  return blocks.reduce((all, { minutes }) => all + minutes, 0);
}
