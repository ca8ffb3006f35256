import assert from "node:assert/strict";
import fc from "fast-check";
import { lengthOf, timeDay } from "../planning/planner/clock.ts";
import { clock } from "../planning/plan.ts";
import { anyDay, block, day, parallel } from "./plan_records.ts";

const times = (timed: ReturnType<typeof timeDay>) =>
  timed.items.map(({ start, end }) => `${clock(start)}–${clock(end)}`);

Deno.test("everything begins when what comes before it ends", () => {
  const timed = timeDay(day([block("Welcome", 20), block("Map", 40), block("Break", 15)]));
  assert.deepEqual(times(timed), ["09:30–09:50", "09:50–10:30", "10:30–10:45"]);
  assert.equal(clock(timed.end), "10:45");
});

Deno.test("the longest of several groups counts, and each has its own times", () => {
  const both = parallel({ Workers: [block("Walk", 20), block("Talk", 25)], Leads: [block("Meet", 30)] });
  const timed = timeDay(day([block("Welcome", 30), both, block("Close", 10)]));
  assert.equal(lengthOf(both), 45);
  assert.deepEqual(times(timed), ["09:30–10:00", "10:00–10:45", "10:45–10:55"]);
  const [workers, leads] = timed.items[1]!.groups;
  assert.deepEqual(workers!.blocks.map(({ start }) => clock(start)), ["10:00", "10:20"]);
  assert.equal(clock(leads!.end), "10:30");
});

Deno.test("what is pinned begins at its pin, with a gap before it where there is time to spare", () => {
  const lunch = block("Lunch", 30, { kind: "break", pin: 12 * 60 + 30 });
  const timed = timeDay(day([block("Morning", 150), lunch, block("Afternoon", 60)]));
  assert.deepEqual(times(timed), ["09:30–12:00", "12:30–13:00", "13:00–14:00"]);
  assert.deepEqual(timed.items.map(({ gap, clash }) => [gap, clash]), [[0, 0], [30, 0], [0, 0]]);
});

Deno.test("what runs into a pin clashes with it, and neither is moved", () => {
  const lunch = block("Lunch", 10, { pin: 12 * 60 + 30 });
  const timed = timeDay(day([block("Morning", 195), lunch, block("Afternoon", 60)]));
  assert.deepEqual(times(timed), ["09:30–12:45", "12:30–12:40", "12:45–13:45"]);
  assert.deepEqual(timed.items.map(({ gap, clash }) => [gap, clash]), [[0, 0], [0, 15], [0, 0]]);
});

Deno.test("a day never runs backwards but at a pin, and gaps and clashes account for every minute", () => {
  fc.assert(fc.property(anyDay, (given) => {
    const { items, end } = timeDay(given);
    let now = given.start;
    for (const { item, start, end: ends, gap, clash } of items) {
      assert.equal(ends - start, lengthOf(item));
      assert(gap === 0 || clash === 0);
      assert.equal(start, now + gap - clash);
      if (item.pin !== null) assert.equal(start, item.pin);
      now = Math.max(now, ends);
    }
    assert.equal(end, now);
  }));
});
