/**
 * What a plan should be looked at for, said at once and in words. Nothing is changed by itself: whoever plans decides.
 *
 * The rules are those of the guide and of our own sessions: `sources/agreed.yml`, and a test holds the two together.
 */

import { trainersFor } from "../advice.ts";
import { clock } from "../plan.ts";
import type { Catalogue } from "./catalogue.ts";
import { timeDay, type TimedDay, type TimedItem } from "./clock.ts";
import { type Block, blocksOf, type PlanRecord } from "./record.ts";
import * as say from "./finding-words.ts";

/** The most, or in minutes the longest, that a plan should have. */
export const LIMITS = {
  exercisesInADay: 8,
  careNotesInARow: 2,
  withoutABreak: 100,
  shortestBreak: 15,
  /** From its beginning to its end. */
  day: 8 * 60,
} as const;

/** Something to look at. */
export interface Finding {
  /** Key of what it is about; empty where it is about a day or the whole plan. */
  readonly key: string;
  /** The day that it is about; -1 for the whole plan. */
  readonly day: number;
  readonly words: string;
}

/** Everything that should be looked at, in the order of the plan. */
export function findingsIn(plan: PlanRecord, days: readonly TimedDay[], catalogue: Catalogue): Finding[] {
  const found: Finding[] = [];
  const done = new Set<string>();
  days.forEach((timed, day) => {
    const tell = (key: string, words: string) => found.push({ key, day, words });
    for (const each of timed.items) {
      pinned(each, tell);
      known(each, catalogue, tell);
      order(each, plan, catalogue, done, tell);
    }
    rests(timed, tell);
    care(timed, catalogue, tell);
    length(timed, tell);
  });
  return [...found, ...leaders(plan, catalogue)];
}

/** All days of a plan with their times. */
export function timeDays(plan: PlanRecord): TimedDay[] {
  return plan.days.map(timeDay);
}

type Tell = (key: string, words: string) => void;

function pinned({ item, clash, gap, start }: TimedItem, tell: Tell): void {
  if (clash) tell(item.key, say.clash(item.title, clock(start), clash));
  if (gap) tell(item.key, say.gap(item.title, clock(start), gap));
}

/** Exercises and talks that the manual no longer has. */
function known({ item }: TimedItem, { exercises, talks }: Catalogue, tell: Tell): void {
  if (!Object.keys(exercises).length) return; // nothing is known of any
  for (const { key, kind, id, title } of blocksOf(item)) {
    const there = kind === "exercise" ? exercises : kind === "talk" ? talks : null;
    if (there && id && !(id in there)) tell(key, say.unknown(title, kind === "talk"));
  }
}

/** An exercise before one that it builds on, where the plan has both, or without it. */
function order(
  { item }: TimedItem,
  plan: PlanRecord,
  { exercises }: Catalogue,
  done: Set<string>,
  tell: Tell,
): void {
  const inPlan = new Set(plan.days.flatMap(({ items }) => items.flatMap(blocksOf)).map(({ id }) => id));
  // What one group does at the same time as another has not come before it.
  const lists = item.kind === "parallel" ? item.groups.map(({ blocks }) => blocks) : [[item]];
  const added = lists.map((blocks) => {
    const here = new Set(done);
    for (const { key, kind, id, title } of blocks) {
      if (kind !== "exercise" || !id) continue;
      for (const before of exercises[id]?.after ?? []) {
        const other = exercises[before]?.title;
        if (other && !here.has(before)) tell(key, say.order(title, other, inPlan.has(before)));
      }
      here.add(id);
    }
    return here;
  });
  for (const here of added) for (const id of here) done.add(id);
}

/** A run of minutes without a break, and the first thing in it. */
interface Sitting {
  readonly key: string;
  readonly since: number;
}

function rests({ day, items, end }: TimedDay, tell: Tell): void {
  let sitting: Sitting | null = null;
  const rise = (now: number) => {
    if (sitting && now - sitting.since > LIMITS.withoutABreak) {
      tell(sitting.key, say.noBreak(clock(sitting.since), clock(now), LIMITS.withoutABreak));
    }
    sitting = null;
  };
  for (const { item, start, gap } of items) {
    if (gap >= LIMITS.shortestBreak) rise(start - gap);
    if (isRest(item)) {
      rise(start);
      if (item.minutes && item.minutes < LIMITS.shortestBreak) {
        tell(item.key, say.shortBreak(item.title, item.minutes, LIMITS.shortestBreak));
      }
    } else sitting ??= { key: item.key, since: start };
  }
  rise(Math.max(day.start, end));
}

function isRest(item: TimedItem["item"]): item is Block {
  return item.kind === "break";
}

/** Exercises with a care note, one straight after the other. */
function care({ items }: TimedDay, { exercises }: Catalogue, tell: Tell): void {
  const isCare = ({ kind, id, minutes }: Block) => kind === "exercise" && !!minutes && !!exercises[id]?.care;
  const isExercise = ({ kind, id, minutes }: Block) =>
    kind === "exercise" && !!minutes && !exercises[id]?.sheet;
  let row: string[] = [];
  let exercisesInAll = 0;
  for (const { item } of items) {
    const blocks = blocksOf(item);
    if (blocks.some(isExercise)) exercisesInAll++;
    const hard = blocks.find(isCare);
    row = hard ? [...row, hard.key] : blocks.some(({ minutes }) => minutes) ? [] : row;
    if (row.length === LIMITS.careNotesInARow + 1) tell(row.at(-1)!, say.careRow(hard!.title, row.length));
  }
  if (exercisesInAll > LIMITS.exercisesInADay) {
    tell("", say.manyExercises(exercisesInAll, LIMITS.exercisesInADay));
  }
}

function length({ day, items, begin, end }: TimedDay, tell: Tell): void {
  const over = day.finish === null ? 0 : end - day.finish;
  if (day.finish !== null && day.finish <= day.start) {
    tell("", say.endsBeforeStart(clock(day.finish), clock(day.start)));
  } else if (over > 0) {
    const may = droppable(items);
    tell(
      "",
      say.over(
        clock(end),
        over,
        may.map(({ title }) => title),
        may.reduce((sum, { saves }) => sum + saves, 0),
      ),
    );
  }
  if (end >= 24 * 60) tell("", say.midnight);
  else if (end - begin > LIMITS.day) tell("", say.longDay(end - begin));
}

/** What may be dropped, the longest first, with the minutes that it saves. */
function droppable(items: readonly TimedItem[]): { readonly title: string; readonly saves: number }[] {
  return items.filter(({ item, start, end }) => item.drop === "may" && end > start)
    .map(({ item, start, end }) => ({ title: item.title, saves: end - start }))
    .sort((one, other) => other.saves - one.saves);
}

/** How many people have to lead it. */
function leaders(plan: PlanRecord, { exercises }: Catalogue): Finding[] {
  const blocks = plan.days.flatMap(({ items }) => items.flatMap(blocksOf))
    .map((block) => ({ ...block, care: !!exercises[block.id]?.care }));
  const groups = Math.max(
    1,
    ...plan.days.flatMap(({ items }) =>
      items.map((item) => item.kind === "parallel" ? item.groups.length : 1)
    ),
  );
  const needed = trainersFor(plan.people, blocks);
  return groups > needed ? [{ key: "", day: -1, words: say.groupsNeed(groups) }] : [];
}
