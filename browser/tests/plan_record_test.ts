import assert from "node:assert/strict";
import fc from "fast-check";
import {
  blocksOf,
  MOST,
  parseKept,
  parsePlan,
  PlanRefusal,
  readPlan,
  type Reason,
  titleMadeOf,
} from "../planning/planner/record.ts";
import { copyOf, otherVersion } from "../planning/planner/planner-words.ts";
import { anyPlan, block, day, parallel, plan } from "./plan_records.ts";

const refusal = (read: () => unknown): Reason | "" => {
  try {
    read();
    return "";
  } catch (error) {
    assert(error instanceof PlanRefusal);
    return error.reason;
  }
};
const GOOD = plan([day([block("Welcome", 20), parallel({ A: [block("Walk", 30)], B: [] })])]);

Deno.test("a plan that was read once is the same however often it is written and read", () => {
  fc.assert(fc.property(anyPlan, (raw) => {
    const once = readPlan(raw);
    assert.deepEqual(parsePlan(JSON.stringify(once)), once);
  }));
});

Deno.test("every block of a plan that was read has a key of its own", () => {
  fc.assert(fc.property(anyPlan, (raw) => {
    const items = readPlan(raw).days.flatMap(({ items }) => items);
    const keys = items.flatMap((item) => item.kind === "parallel" ? [item, ...blocksOf(item)] : [item])
      .map(({ key }) => key);
    assert.equal(new Set(keys).size, keys.length);
    assert(keys.every((key) => /^[\w-]+$/.test(key)));
  }));
});

Deno.test("whatever is read is a plan or is refused with a reason", () => {
  fc.assert(fc.property(fc.anything(), (raw) => {
    refusal(() => readPlan(raw));
  }));
  fc.assert(fc.property(fc.string(), (source) => {
    assert.equal(refusal(() => parsePlan(source)), "not-a-plan");
  }));
});

Deno.test("a date that a slip has put there is kept as it was typed, so that the plan can be read", () => {
  for (const date of ["1126-11-25", "0026-11-25", "251126-11-25", "2028-02-29"]) {
    assert.equal(readPlan({ ...GOOD, days: [day([], { date })] }).days[0]!.date, date);
  }
});

Deno.test("a line break of another program breaks a line of a note, and joins no words of a name", () => {
  const [item] =
    readPlan(plan([day([block("Sit\u000bdown", 5, { note: "One\u000bTwo\u2028Three\r\nFour" })])])).days[0]!
      .items;
  assert(item?.kind !== "parallel");
  assert.deepEqual([item?.title, item?.note], ["Sit down", "One\nTwo\nThree\nFour"]);
});

Deno.test("a plan in which one thing is wrong is refused", () => {
  const first = GOOD.days[0]!, welcome = block("Welcome", 20);
  const wrong: unknown[] = [
    { ...GOOD, id: "" },
    { ...GOOD, people: 0 },
    { ...GOOD, people: 12.5 },
    { ...GOOD, days: [] },
    { ...GOOD, from: "../../x" },
    { ...GOOD, days: [{ ...first, date: "2027-02-30" }] },
    { ...GOOD, days: [{ ...first, start: 1440 }] },
    { ...GOOD, days: [{ ...first, items: { length: 1 } }] },
    { ...GOOD, days: [day([{ ...welcome, kind: "script" as "break" }])] },
    { ...GOOD, days: [day([{ ...welcome, minutes: -1 }])] },
    { ...GOOD, days: [day([{ ...welcome, title: { toString: 1 } as unknown as string }])] },
    { ...GOOD, days: [day([{ ...welcome, drop: "perhaps" as "may" }])] },
    { ...GOOD, days: [day([{ ...welcome, id: "__proto__" }])] },
    { ...GOOD, days: [day([parallel({})])] },
  ];
  assert.deepEqual(wrong.map((raw) => refusal(() => readPlan(raw))), wrong.map(() => "not-a-plan"));
});

Deno.test("a plan of a newer release says so, and one that is too large is not read", () => {
  assert.equal(refusal(() => readPlan({ ...GOOD, v: 2 })), "newer");
  const many = (count: number) => Array.from({ length: count }, () => block("Talk", 1));
  assert.equal(refusal(() => readPlan(plan([day(many(MOST.items + 1))]))), "too-large");
  const days = Array.from({ length: 6 }, () => day(many(90)));
  assert.equal(refusal(() => readPlan(plan(days))), "too-large");
  assert.equal(refusal(() => readPlan({ ...GOOD, title: "a".repeat(MOST.title + 1) })), "too-large");
});

Deno.test("words of a kept plan that are too long are cut, and all else of the plan is there", () => {
  const long = "a".repeat(MOST.note + 1);
  const first = day([block(long, 5, { lead: long, note: long }), parallel({ [long]: [block("Walk", 30)] })]);
  const raw = plan([{ ...first, place: long }], { title: "x".repeat(MOST.title - 3) + "👩🏽‍🦽" });
  const { plan: read, isCut } = parseKept(JSON.stringify(raw));
  assert(isCut);
  assert.equal(read.title, "x".repeat(MOST.title - 3));
  const [talk, groups] = read.days[0]!.items;
  assert(talk?.kind !== "parallel" && groups?.kind === "parallel");
  assert.deepEqual(
    [talk?.title, talk?.lead, talk?.note, groups.groups[0]!.name, read.days[0]!.place].map((each) =>
      each!.length
    ),
    [
      MOST.title,
      MOST.lead,
      MOST.note,
      MOST.title,
      MOST.place,
    ],
  );
  assert.deepEqual(parseKept(JSON.stringify(GOOD)), { plan: readPlan(GOOD), isCut: false });
  assert.equal(refusal(() => parseKept(JSON.stringify({ ...GOOD, v: 2 }))), "newer");
  assert.equal(refusal(() => parseKept("{")), "not-a-plan");
});

Deno.test("a plan by somebody else brings no steering signs, no unknown fields and no pins within groups", () => {
  const walk = block("Walk\u202e\u0000 up\n\tand back ", 30, { note: "One\r\ntwo", pin: 700 });
  const raw = { ...plan([day([parallel({ A: [walk] })])]), names: ["Amina"] };
  const read = readPlan(raw);
  const [item] = read.days[0]!.items;
  const [found] = blocksOf(item!);
  assert.deepEqual([found!.title, found!.note, found!.pin], ["Walk   up  and back", "One\ntwo", null]);
  assert(!("names" in read));
});

Deno.test("a title that is made of the longest title has room in a plan and says what it is", () => {
  for (const made of [copyOf, otherVersion]) {
    let title = "Connections in supported living 👩🏽‍🦽".repeat(9).slice(0, MOST.title);
    for (let time = 0; time < 3; time++) {
      title = titleMadeOf(title, made);
      assert.equal(readPlan({ ...GOOD, title }).title, title);
      assert(title.startsWith("Connections in") && title.endsWith(made("").replace(/^[^(]*/, "")));
      assert(title.isWellFormed());
    }
    assert.equal(titleMadeOf("Ours", made), made("Ours"));
    assert.equal(titleMadeOf("", made), made(""));
  }
});
