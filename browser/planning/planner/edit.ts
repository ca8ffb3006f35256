/** Changing a plan: each of these gives a new plan, and leaves the one it was given as it is. */

import { newId } from "../../common/new-id.ts";
import { type Block, type Day, type Group, type Item, type Parallel, type PlanRecord } from "./record.ts";

/** A list of a plan that things stand in: that of a day, or of one group in it. */
export interface ListPlace {
  readonly day: number;
  /** Key of the parallel groups; empty for the list of the day. */
  readonly parallel: string;
  readonly group: number;
}

/** Where something stands in a list. */
export interface Place extends ListPlace {
  readonly at: number;
}

/** Where something stands; null where the plan has nothing of that key. */
export function placeOf(plan: PlanRecord, key: string): Place | null {
  for (const list of listsOf(plan)) {
    const at = itemsAt(plan, list).findIndex((item) => item.key === key);
    if (at >= 0) return { ...list, at };
  }
  return null;
}

/** What has this key. */
export function itemOf(plan: PlanRecord, key: string): Item | null {
  const place = placeOf(plan, key);
  return place && itemsAt(plan, place)[place.at]!;
}

/** Every list of a plan, in its order. */
export function listsOf(plan: PlanRecord): ListPlace[] {
  return plan.days.flatMap(({ items }, day) => [
    { day, parallel: "", group: 0 },
    ...items.flatMap((item) =>
      item.kind === "parallel" ? item.groups.map((_, group) => ({ day, parallel: item.key, group })) : []
    ),
  ]);
}

/** What stands in a list. */
export function itemsAt(plan: PlanRecord, { day, parallel, group }: ListPlace): readonly Item[] {
  const items = plan.days[day]?.items ?? [];
  if (!parallel) return items;
  const found = items.find(({ key }) => key === parallel);
  return found?.kind === "parallel" ? found.groups[group]?.blocks ?? [] : [];
}

/** A key that nothing in a plan has, nor ever had: what happened in a room is kept by it. */
export function newKey(): string {
  return `n${newId()}`;
}

/** The plan with something put into it; a group takes no pins, and no groups of its own. */
export function insert(plan: PlanRecord, place: Place, item: Item): PlanRecord {
  if (place.parallel && item.kind === "parallel") return plan;
  const put = place.parallel ? { ...item, pin: null } : item;
  return withItems(plan, place, (items) => [...items.slice(0, place.at), put, ...items.slice(place.at)]);
}

/** The plan without what has this key. */
export function remove(plan: PlanRecord, key: string): PlanRecord {
  const place = placeOf(plan, key);
  return place ? withItems(plan, place, (items) => items.filter((item) => item.key !== key)) : plan;
}

/** The plan with something in another place; `at` counts without the thing itself. */
export function move(plan: PlanRecord, key: string, place: Place): PlanRecord {
  const item = itemOf(plan, key);
  if (!item || place.parallel === key || (place.parallel && item.kind === "parallel")) return plan;
  return insert(remove(plan, key), place, item);
}

/** Where something comes by one step up or down: over the edge of its group, or into the next day; null at the end. */
export function stepOf(plan: PlanRecord, key: string, by: 1 | -1): Place | null {
  const place = placeOf(plan, key);
  if (!place) return null;
  const at = place.at + by, count = itemsAt(plan, place).length;
  if (at >= 0 && at < count) return { ...place, at };
  if (place.parallel) {
    const around = placeOf(plan, place.parallel)!;
    return { ...around, at: around.at + (by > 0 ? 1 : 0) };
  }
  const day = place.day + by;
  if (!plan.days[day]) return null;
  return { day, parallel: "", group: 0, at: by > 0 ? 0 : plan.days[day].items.length };
}

/** The plan with something changed in what has this key. */
export function change(
  plan: PlanRecord,
  key: string,
  fields: Partial<Omit<Block, "key" | "kind">> & Partial<Pick<Parallel, "groups">>,
): PlanRecord {
  const place = placeOf(plan, key);
  if (!place) return plan;
  return withItems(
    plan,
    place,
    (items) => items.map((item) => item.key === key ? { ...item, ...fields } as Item : item),
  );
}

/** The plan with something changed in one of several groups. */
export function changeGroup(
  plan: PlanRecord,
  key: string,
  group: number,
  fields: Partial<Group>,
): PlanRecord {
  const item = itemOf(plan, key);
  if (item?.kind !== "parallel") return plan;
  return change(plan, key, {
    groups: item.groups.map((each, index) => index === group ? { ...each, ...fields } : each),
  });
}

/** The plan with something changed in a day. */
export function changeDay(plan: PlanRecord, day: number, fields: Partial<Day>): PlanRecord {
  return { ...plan, days: plan.days.map((each, index) => index === day ? { ...each, ...fields } : each) };
}

/** The plan with one more day, which begins and ends as the last one does. */
export function addDay(plan: PlanRecord): PlanRecord {
  const last = plan.days.at(-1);
  const day: Day = {
    date: "",
    start: last?.start ?? START,
    finish: last?.finish ?? null,
    place: last?.place ?? "",
    items: [],
  };
  return { ...plan, days: [...plan.days, day] };
}

/** The plan without a day, and without what stands in it. */
export function removeDay(plan: PlanRecord, day: number): PlanRecord {
  return { ...plan, days: plan.days.filter((_, index) => index !== day) };
}

/** When a day begins where nobody has said so: half past nine. */
const START = 9 * 60 + 30;

/** A plan with nothing in it. */
export function emptyPlan(id: string, title: string): PlanRecord {
  const day: Day = { date: "", start: START, finish: null, place: "", items: [] };
  return { v: 1, id, title, from: "", people: 12, smallGroup: 4, changed: "", days: [day] };
}

function withItems(
  plan: PlanRecord,
  { day, parallel, group }: ListPlace,
  act: (items: readonly Item[]) => readonly Item[],
): PlanRecord {
  const items = plan.days[day]?.items ?? [];
  if (!parallel) return changeDay(plan, day, { items: act(items) });
  return changeDay(plan, day, {
    items: items.map((item) => {
      if (item.key !== parallel || item.kind !== "parallel") return item;
      const groups = item.groups.map((each, index) =>
        index === group ? { ...each, blocks: act(each.blocks) as readonly Block[] } : each
      );
      return { ...item, groups };
    }),
  });
}

/** Which day is the first that is another one than before; how many there are, where none is. */
export function firstOther(days: PlanRecord["days"], before: PlanRecord["days"]): number {
  const isSame = (day: number) =>
    days[day] === before[day] || JSON.stringify(days[day]) === JSON.stringify(before[day]);
  let day = 0;
  while (day < days.length && isSame(day)) day++;
  return day;
}
