import assert from "node:assert/strict";
import { countPlan } from "../planning/planner/counted.ts";
import type { Catalogue } from "../planning/planner/catalogue.ts";
import { findingsIn, LIMITS, timeDays } from "../planning/planner/findings.ts";
import type { Block, Day } from "../planning/planner/record.ts";
import { block, day, parallel, plan } from "./plan_records.ts";

const about = { minutes: 30, part: "", href: "" };
const CATALOGUE: Catalogue = {
  exercises: {
    map: {
      ...about,
      title: "Map",
      materials: [{ item: "paper", per: "person" }, { item: "pens", per: "person", keep: true }],
    },
    rate: { ...about, title: "Rate", after: ["map"] },
    form: { ...about, title: "Form", sheet: true },
    hard: { ...about, title: "Hard", care: true },
  },
  talks: {},
  sheets: { map: "Map", rate: "Rate", hard: "Hard" },
  sessions: {},
};
const exercise = (id: string, more: Partial<Block> = {}) =>
  block(CATALOGUE.exercises[id]?.title ?? id, 30, { kind: "exercise", id, ...more });
const rest = (minutes = 20) => block("Break", minutes, { kind: "break" });
const found = (...days: Day[]) => {
  const made = plan(days);
  return findingsIn(made, timeDays(made), CATALOGUE).map(({ words }) => words);
};
const only = (words: string[], part: string) => {
  assert.equal(words.length, 1, words.join("\n"));
  assert(words[0]!.includes(part), words[0]);
};

Deno.test("a plan with nothing wrong in it says nothing", () => {
  assert.deepEqual(
    found(day([block("Welcome", 20), exercise("map"), rest(), exercise("rate")], { finish: 720 })),
    [],
  );
});

Deno.test("a day that ends too late says by how much, and what may be left out", () => {
  const days = day([block("Welcome", 20), exercise("map", { drop: "may" })], { finish: 9 * 60 + 55 });
  only(
    found(days),
    "ends at 10:20, which is 25 minutes after people have to go. You could leave out Map, which saves 30",
  );
  only(found(day([block("Welcome", 20)], { finish: 9 * 60 })), "go at 09:00, but the day starts at 09:30");
  only(found(day([...Array(6)].flatMap(() => [block("Work", 75), rest()]))), "lasts 9 hours 30 minutes");
});

Deno.test("people who sit too long are noticed, whatever they do meanwhile", () => {
  only(
    found(day([block("Talk", 60), block("Work", LIMITS.withoutABreak - 59)])),
    "from 09:30 to 11:11 without a break",
  );
  assert.deepEqual(found(day([block("Work", LIMITS.withoutABreak), rest(), block("Work", 60)])), []);
  const groups = parallel({ A: [block("Walk", 40)], B: [block("Meet", 70)] });
  only(found(day([block("Work", 40), groups])), "from 09:30 to 11:20 without a break");
  only(found(day([block("Work", 30), rest(10), block("Work", 30)])), "Break lasts only 10 minutes");
});

Deno.test("time that a fixed start leaves free is told, and counts as a break", () => {
  const lunch = block("Lunch", 60, { kind: "break", pin: 12 * 60 });
  only(found(day([block("Work", 90), lunch])), "There are 60 minutes with nothing planned before Lunch");
  const late = found(day([block("Work", 100), rest(), block("Work", 60), lunch]));
  only(late, "Lunch is fixed at 12:00, but what comes before it runs 30 minutes past that");
});

Deno.test("more than two care notes in a row are too close together, unless something lies between", () => {
  const row = (count: number) => Array.from({ length: count }, () => exercise("hard", { minutes: 20 }));
  assert.deepEqual(found(day(row(2))), []);
  only(found(day(row(3))), "Hard is exercise number 3 in a row with a care note");
  assert.deepEqual(found(day([...row(2), rest(), ...row(2)])), []);
});

Deno.test("an exercise before what it needs says so, on whichever day that comes", () => {
  only(found(day([exercise("rate")])), "Rate builds on Map, which is not in your plan");
  only(
    found(day([exercise("rate")]), day([exercise("map")])),
    "Rate builds on Map, which comes later in your plan",
  );
  assert.deepEqual(found(day([exercise("map")]), day([exercise("rate")])), []);
  const words = found(day([parallel({ A: [exercise("map")], B: [exercise("rate")] })]));
  assert(words.some((each) => each.includes("Rate builds on Map, which comes later")), words.join("\n"));
});

Deno.test("an exercise that the manual no longer has is named, and keeps its minutes", () => {
  const gone = exercise("gone", { title: "Old exercise" });
  only(found(day([gone])), "Old exercise is an exercise that this manual no longer has");
  assert.equal(timeDays(plan([day([gone])]))[0]!.end, 600);
});

Deno.test("materials and copies are counted for the group, and shared among parallel groups", () => {
  const pens = { item: "pens", per: "person", keep: true } as const;
  const alone = countPlan(plan([day([exercise("map"), exercise("gone")])]), CATALOGUE, [pens]);
  assert.deepEqual(alone.materials.map(({ item, count }) => [item, count]), [["pens", 12], ["paper", 12]]);
  assert.deepEqual([...alone.copies], [["map", 13]]);
  const split = plan([day([parallel({ A: [exercise("map")], B: [exercise("rate")], C: [] })])]);
  const counted = countPlan(split, CATALOGUE, []);
  assert.deepEqual(counted.materials.map(({ item, count }) => [item, count]), [["paper", 4], ["pens", 12]]);
  assert.deepEqual([...counted.copies], [["map", 5], ["rate", 5]]);
});

Deno.test("groups at the same time cannot lend each other what they keep or write on", () => {
  const stand = { item: "stand", per: "room", keep: true } as const;
  const cards = { item: "sets of cards", per: "group", keep: true, cards: "map" } as const;
  const catalogue: Catalogue = {
    ...CATALOGUE,
    exercises: { map: { ...about, title: "Map", materials: [stand, cards] } },
  };
  const both = parallel({ A: [exercise("map"), exercise("map")], B: [exercise("map")] });
  const counted = countPlan({ ...plan([day([both])]), people: 10, smallGroup: 4 }, catalogue, []);
  assert.deepEqual(counted.materials.map(({ item, count }) => [item, count]), [["stand", 2], [
    "sets of cards",
    4,
  ]]);
  assert.deepEqual([...counted.copies], [["map", 13]]);
});

Deno.test("more exercises than a day can hold are noticed, and sheets to fill in are none", () => {
  const many = Array.from({ length: LIMITS.exercisesInADay }, () => exercise("map", { minutes: 5 }));
  assert.deepEqual(found(day([...many, exercise("form", { minutes: 5 })])), []);
  only(found(day([...many, exercise("map", { minutes: 5 })])), "This day has 9 exercises");
});
