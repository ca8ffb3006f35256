/** Plans by chance and by hand, for the tests. */

import fc from "fast-check";
import { anySign } from "./arbitrary.ts";
import { type Block, type Day, KINDS, type Parallel, type PlanRecord } from "../planning/planner/record.ts";

let keys = 0;

/** A block with what matters in a test; a key of its own. */
export const block = (title: string, minutes: number, more: Partial<Block> = {}): Block => ({
  key: `b${++keys}`,
  kind: "activity",
  id: "",
  title,
  minutes,
  lead: "",
  note: "",
  pin: null,
  drop: "must",
  ...more,
});

/** Groups at the same time, by name. */
export const parallel = (
  groups: { readonly [name: string]: readonly Block[] },
  pin: number | null = null,
): Parallel => ({
  key: `p${++keys}`,
  kind: "parallel",
  title: "In parallel",
  pin,
  drop: "must",
  groups: Object.entries(groups).map(([name, blocks]) => ({ name, blocks })),
});

/** A day that begins at half past nine. */
export const day = (items: Day["items"], more: Partial<Day> = {}): Day => ({
  date: "",
  start: 9 * 60 + 30,
  finish: null,
  place: "",
  items,
  ...more,
});

/** A plan of these days. */
export const plan = (days: readonly Day[], more: Partial<PlanRecord> = {}): PlanRecord => ({
  v: 1,
  id: "mine",
  title: "My day",
  from: "",
  people: 12,
  smallGroup: 4,
  changed: "2026-11-28T10:00:00.000Z",
  days,
  ...more,
});

const minute = fc.integer({ min: 0, max: 1439 });
const pin = fc.option(minute);
const words = fc.string({ unit: anySign, maxLength: 40 });
const id = fc.stringMatching(/^[a-z0-9-]{0,12}$/);
const anyBlock = (pinned: fc.Arbitrary<number | null>): fc.Arbitrary<Block> =>
  fc.record({
    key: id,
    kind: fc.constantFrom(...KINDS),
    id,
    title: words,
    minutes: fc.integer({ min: 0, max: 240 }),
    lead: words,
    note: words,
    pin: pinned,
    drop: fc.constantFrom("must", "may"),
  });
const anyParallel: fc.Arbitrary<Parallel> = fc.record({
  key: id,
  kind: fc.constant("parallel" as const),
  title: words,
  pin,
  drop: fc.constantFrom("must", "may"),
  groups: fc.array(
    fc.record({ name: words, blocks: fc.array(anyBlock(fc.constant(null)), { maxLength: 4 }) }),
    {
      minLength: 1,
      maxLength: 3,
    },
  ),
});

/** Any day. */
export const anyDay: fc.Arbitrary<Day> = fc.record({
  date: fc.constantFrom("", "2027-03-28", "2028-02-29"),
  start: minute,
  finish: pin,
  place: words,
  items: fc.array(fc.oneof({ weight: 3, arbitrary: anyBlock(pin) }, anyParallel), { maxLength: 8 }),
});

/** Any plan, as a page might have it before it was ever read. */
export const anyPlan: fc.Arbitrary<PlanRecord> = fc.record({
  v: fc.constant(1 as const),
  id: fc.stringMatching(/^[a-z0-9]{1,12}$/),
  title: words,
  from: id,
  people: fc.integer({ min: 1, max: 200 }),
  smallGroup: fc.integer({ min: 2, max: 30 }),
  changed: fc.constantFrom("", "2026-11-28T10:00:00.000Z"),
  days: fc.array(anyDay, { minLength: 1, maxLength: 3 }),
});
