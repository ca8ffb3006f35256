import assert from "node:assert/strict";
import { trainersFor } from "../planning/advice.ts";
import { fit } from "../planning/fitted.ts";
import { numberOfGroups } from "../planning/groups.ts";
import { type Block, clock, minutesOf, type Plan, shared } from "../planning/plan.ts";
import { duration } from "../planning/words.ts";

const START = 9 * 60 + 30;
const block = (title: string, minutes: number, more: Partial<Block> = {}): Block => ({
  kind: "exercise",
  title,
  minutes,
  id: title.toLowerCase(),
  ...more,
});
const PLAN: Plan = {
  title: "A morning",
  purpose: "",
  start: START,
  people: 16,
  smallGroup: 4,
  materials: [{ item: "Pens", per: "person", keep: true }],
  blocks: [
    block("Map", 40, {
      materials: [{ item: "pens", per: "person", keep: true }, { item: "paper", per: "group" }],
    }),
    block("Break", 20, { kind: "break", id: "" }),
    block("Talk", 30, { group: 3, care: true, materials: [{ item: "paper", per: "group", sheet: "cards" }] }),
  ],
  cuts: [
    { saves: 5, words: "Hear from fewer groups." },
    { block: 0, minutes: 25, saves: 15, words: "Do Map in 25 minutes." },
    { block: 2, minutes: 0, saves: 30, words: "Leave out Talk." },
  ],
  neverCut: "the break",
  sheets: { map: "Map", talk: "Talk", cards: "Cards" },
};
const times = (plan: ReturnType<typeof fit>) =>
  plan.rows.map(({ start, end }) => `${clock(start)}–${clock(end)}`);
const wish = (minutes: number, people = 16, start = START) => ({
  start,
  finish: start + minutes,
  people,
  cuts: null,
});

Deno.test("every later time follows a start that is moved", () => {
  assert.deepEqual(times(fit(PLAN, wish(90, 16, 13 * 60))), ["13:00–13:40", "13:40–14:00", "14:00–14:30"]);
});

Deno.test("a plan that is too long is cut in its author's order until it fits", () => {
  const enough = fit(PLAN, wish(80));
  assert.deepEqual([enough.over, enough.cuts, enough.stillOver], [10, [0], -5]);
  assert.deepEqual(times(enough), ["09:30–09:55", "09:55–10:15", "10:15–10:45"]);
  const all = fit(PLAN, wish(30));
  assert.deepEqual([all.over, all.cuts, all.stillOver], [60, [0, 1], 15]);
  assert.deepEqual(fit(PLAN, wish(90)).cuts, []);
});

Deno.test("cuts that are chosen by hand are taken, and others not; what no plan has is passed over", () => {
  const chosen = fit(PLAN, { ...wish(80), cuts: [1, 7] });
  assert.deepEqual([chosen.cuts, chosen.end], [[1], START + 60]);
  assert.deepEqual(fit(PLAN, { ...wish(80), cuts: [] }).stillOver, 10);
});

Deno.test("what is left out needs no materials and no copies", () => {
  const whole = fit(PLAN, wish(90, 10));
  assert.deepEqual(whole.materials.map(({ item, count }) => [item, count]), [["Pens", 10], ["paper", 3], [
    "paper",
    3,
  ]]);
  assert.deepEqual([...whole.copies], [["map", 11], ["talk", 11], ["cards", 4]]);
  const cut = fit(PLAN, { ...wish(30, 10), cuts: [1] });
  assert.deepEqual(cut.materials.map(({ item, count }) => [item, count]), [["Pens", 10], ["paper", 3]]);
  assert.deepEqual([...cut.copies], [["map", 11]]);
});

Deno.test("sheets and cards are told apart by what they are, and not by what they are called", () => {
  const sets = (cards: string): Partial<Block> => ({
    materials: [{ item: "sets of situation cards", per: "group", cards }],
  });
  const sheet = (item: string): Partial<Block> => ({ materials: [{ item, per: "group", sheet: "cards" }] });
  const blocks = [
    ...[
      block("Endings", 30, sets("endings")),
      block("Safe", 30, sets("safe")),
      block("Again", 30, sets("safe")),
    ],
    ...[block("One", 30, sheet("sets of Cards")), block("Two", 30, sheet("Cards, a set for each group"))],
  ];
  const plan = fit({ ...PLAN, materials: [], blocks }, wish(150));
  assert.deepEqual(plan.materials.map(({ cards, sheet, count }) => [cards || sheet, count]), [
    ["endings", 4],
    ["safe", 8],
    ["cards", 8],
  ]);
  assert.equal(plan.copies.get("cards"), 9);
});

Deno.test("groups leave nobody alone, and in threes one who is left over joins", () => {
  assert.deepEqual([1, 3, 4, 5, 6, 16].map((people) => numberOfGroups(people, 3)), [1, 1, 1, 2, 2, 5]);
  assert.deepEqual([1, 4, 5, 16, 17].map((people) => numberOfGroups(people, 4)), [1, 1, 2, 4, 5]);
});

Deno.test("a group has the trainers that the guide asks for", () => {
  const care = PLAN.blocks, plain = care.slice(0, 2);
  assert.deepEqual([8, 9, 16, 17, 24, 25].map((people) => trainersFor(people, plain)), [1, 2, 2, 3, 3, 4]);
  assert.deepEqual([4, 16, 20].map((people) => trainersFor(people, care)), [2, 2, 3]);
});

Deno.test("the parts of a stretch share the minutes that it has, and none is lost", () => {
  const parts = [{ title: "a", minutes: 3 }, { title: "b", minutes: 5 }, { title: "c", minutes: 7 }];
  for (const minutes of [7, 15, 20, 44]) {
    const taken = shared(block("Map", minutes, { parts })).map((part) => part.minutes);
    assert.equal(taken.reduce((sum, each) => sum + each, 0), minutes);
  }
});

Deno.test("times are read as people write them", () => {
  assert.deepEqual(["9:15", "09.15", "0915", " 21:05 "].map(minutesOf), [555, 555, 555, 1265]);
  assert.deepEqual(["", "25:00", "9:60", "nine", "9"].map(minutesOf), [null, null, null, null, null]);
  assert.deepEqual([0, 1, 60, 61, 150].map(duration), [
    "0 minutes",
    "1 minute",
    "1 hour",
    "1 hour 1 minute",
    "2 hours 30 minutes",
  ]);
});
