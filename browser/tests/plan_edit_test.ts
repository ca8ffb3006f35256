import assert from "node:assert/strict";
import fc from "fast-check";
import * as edit from "../planning/planner/edit.ts";
import { History } from "../planning/planner/history.ts";
import { blocksOf, type Item, type PlanRecord, readPlan } from "../planning/planner/record.ts";
import { anyPlan, block, day, parallel, plan } from "./plan_records.ts";

const titles = (items: readonly Item[]) => items.map(({ title }) => title);
const keys = ({ days }: PlanRecord) =>
  days.flatMap(({ items }) =>
    items.flatMap((item) => [item, ...item.kind === "parallel" ? blocksOf(item) : []])
  )
    .map(({ key }) => key).sort();
const [welcome, map, lunch, walk, talk] = ["Welcome", "Map", "Lunch", "Walk", "Talk"]
  .map((title) => block(title, 30)) as [Item, Item, Item, Item, Item];
const both = parallel({
  Workers: [walk as ReturnType<typeof block>],
  Leads: [talk as ReturnType<typeof block>],
});
const PLAN = plan([day([welcome, both, lunch]), day([map])]);

/** A plan after so many steps of one thing. */
function stepped(from: PlanRecord, key: string, by: 1 | -1, steps: number): PlanRecord {
  let now = from;
  for (let left = steps; left; left--) now = edit.move(now, key, edit.stepOf(now, key, by)!);
  return now;
}

Deno.test("steps lead through a day, past groups, and over into the next one", () => {
  assert.deepEqual(titles(stepped(PLAN, welcome.key, 1, 1).days[0]!.items), [
    "In parallel",
    "Welcome",
    "Lunch",
  ]);
  const over = stepped(PLAN, welcome.key, 1, 3);
  assert.deepEqual(over.days.map(({ items }) => titles(items)), [["In parallel", "Lunch"], [
    "Welcome",
    "Map",
  ]]);
  assert.equal(edit.stepOf(PLAN, map.key, 1), null);
  assert.equal(edit.stepOf(PLAN, welcome.key, -1), null);
  assert.deepEqual(titles(stepped(PLAN, map.key, -1, 1).days[0]!.items).at(-1), "Map");
});

Deno.test("a step over the edge of a group leads out of it", () => {
  assert.deepEqual(titles(stepped(PLAN, walk.key, -1, 1).days[0]!.items), [
    "Welcome",
    "Walk",
    "In parallel",
    "Lunch",
  ]);
  assert.deepEqual(titles(stepped(PLAN, walk.key, 1, 1).days[0]!.items), [
    "Welcome",
    "In parallel",
    "Walk",
    "Lunch",
  ]);
});

Deno.test("a group takes blocks without their pins, and no groups", () => {
  const pinned = edit.change(PLAN, lunch.key, { pin: 750 });
  const into = { day: 0, parallel: both.key, group: 1, at: 0 };
  const moved = edit.move(pinned, lunch.key, into);
  const found = edit.itemOf(moved, lunch.key)!;
  assert.equal(found.pin, null);
  assert.deepEqual(edit.placeOf(moved, lunch.key), into);
  assert.equal(edit.move(PLAN, both.key, into), PLAN);
});

Deno.test("whatever is moved, nothing is lost or there twice, and it can be read again", () => {
  fc.assert(fc.property(anyPlan, fc.nat(), fc.nat(), fc.nat(), (raw, which, where, at) => {
    const read = readPlan(raw);
    const all = keys(read), lists = edit.listsOf(read);
    if (!all.length) return;
    const key = all[which % all.length]!, list = lists[where % lists.length]!;
    const moved = edit.move(read, key, { ...list, at: at % (edit.itemsAt(read, list).length + 1) });
    assert.deepEqual(keys(moved), all);
    assert.deepEqual(readPlan(moved), moved);
  }));
});

Deno.test("a new key is one that nothing has", () => {
  fc.assert(fc.property(anyPlan, (raw) => {
    const read = readPlan(raw);
    assert(!keys(read).includes(edit.newKey()));
  }));
});

Deno.test("a day that is added begins and ends as the one before it", () => {
  const added = edit.addDay(plan([day([], { start: 600, finish: 960, place: "Hall", date: "2027-03-28" })]));
  assert.deepEqual(added.days[1], { date: "", start: 600, finish: 960, place: "Hall", items: [] });
  assert.equal(edit.removeDay(added, 0).days.length, 1);
});

Deno.test("each step can be taken back and done again, and typing into a field is one step", () => {
  const history = new History(PLAN);
  history.take({ ...PLAN, title: "A" }, "changed the title", "title");
  history.take({ ...PLAN, title: "Ab" }, "changed the title", "title");
  history.take(edit.remove({ ...PLAN, title: "Ab" }, lunch.key), "removed Lunch");
  assert.equal(history.undo(), "removed Lunch");
  assert.equal(history.undo(), "changed the title");
  assert.deepEqual([history.now, history.undoes], [PLAN, ""]);
  assert.equal(history.redo(), "changed the title");
  assert.equal(history.now.title, "Ab");
  history.take({ ...PLAN, title: "Abc" }, "changed the title", "title");
  assert.equal(history.redoes, "");
  assert.equal(history.undo(), "changed the title");
  assert.equal(history.now.title, "Ab");
});
