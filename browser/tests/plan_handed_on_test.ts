import assert from "node:assert/strict";
import fc from "fast-check";
import { arriveByFile, arriveByLink } from "../planning/out/arrival.ts";
import { isSameContent, without } from "../planning/out/content.ts";
import { MAX_BYTES, parseFile, writeFile } from "../planning/out/file.ts";
import { fragmentOf, planOf } from "../planning/out/link.ts";
import { pack } from "../planning/out/packed.ts";
import { type PlanRecord, PlanRefusal, readPlan } from "../planning/planner/record.ts";
import { sha256 } from "../common/sha256.ts";
import { OUR_DAY } from "./our_day.ts";
import { anyPlan, block, day, plan } from "./plan_records.ts";

const reasonOf = (act: () => unknown) => {
  try {
    act();
  } catch (error) {
    if (error instanceof PlanRefusal) return error.reason;
    throw error;
  }
  return "taken";
};
const notes = { notes: true };
const kept = anyPlan.map(readPlan);
const handMade = (words: string, version = 1) => {
  const packed = pack(words);
  return `#plan=${version}.${sha256(`1.${packed}`).slice(0, 8)}.${packed}`;
};

/** A plan without the marks of a device, and so all that it says. */
const saying = (plan: PlanRecord) =>
  JSON.parse(
    JSON.stringify({ ...plan, id: "", changed: "" }, (name, value) => name === "key" ? undefined : value),
  );

Deno.test("any plan comes back from its link as it was, without who leads", () => {
  fc.assert(fc.property(kept, fc.boolean(), (each, notes) => {
    const fragment = fragmentOf(each, { notes });
    assert.match(fragment, /^#plan=1\.[0-9a-f]{8}\.[\w-]+$/);
    assert.deepEqual(saying(planOf(fragment)), saying(without(each, { leads: false, notes })));
  }));
});

Deno.test("a link names nobody who leads, and tells no note unless somebody says so", () => {
  const named = JSON.stringify(planOf(fragmentOf(OUR_DAY, notes)));
  assert.ok(!named.includes("Ada") && named.includes("Badges"));
  assert.ok(!JSON.stringify(planOf(fragmentOf(OUR_DAY, { notes: false }))).includes("Badges"));
  const forged = JSON.stringify({ ...OUR_DAY, id: "somebody-elses" });
  const read = planOf(handMade(forged));
  assert.ok(!JSON.stringify(read).includes("Ada") && read.id !== "somebody-elses");
});

Deno.test("three days of ninety stretches fit into a link that no program cuts", () => {
  const items = Array.from(
    { length: 30 },
    (_, index) =>
      block(`Stretch number ${index}`, 10 + index, { kind: "exercise", id: `exercise-number-${index}` }),
  );
  const days = ["2026-11-25", "2026-11-26", "2026-11-27"].map((date) => day(items, { date }));
  const long = plan(days);
  assert.ok(fragmentOf(long, notes).length < 2000);
});

Deno.test("a link that was cut, changed or made up is refused, and never acts", () => {
  const whole = fragmentOf(OUR_DAY, notes);
  for (let at = 0; at < whole.length; at += 7) {
    assert.notEqual(reasonOf(() => planOf(whole.slice(0, at))), "taken");
  }
  fc.assert(fc.property(fc.nat(whole.length - 1), fc.constantFrom(..."aZ09-_.%<"), (at, sign) => {
    const changed = whole.slice(0, at) + sign + whole.slice(at + 1);
    if (changed !== whole) assert.notEqual(reasonOf(() => planOf(changed)), "taken");
  }));
  fc.assert(
    fc.property(fc.string(), (words) => assert.notEqual(reasonOf(() => planOf(`#plan=${words}`)), "taken")),
  );
  fc.assert(
    fc.property(fc.json(), (json) => assert.notEqual(reasonOf(() => planOf(handMade(json))), "taken")),
  );
});

Deno.test("a link in a sentence leads to its plan, whatever stands behind it", () => {
  const whole = fragmentOf(OUR_DAY, notes);
  for (const behind of [".", ")", ">", ",", "%20", " ", "\u200b", "&utm_source=mail", "/", "_", "__.", "-"]) {
    assert.equal(reasonOf(() => planOf(whole + behind)), "taken", behind);
  }
});

Deno.test("what is hidden in a link means no more than it says", () => {
  const hostile: readonly (readonly [string, string])[] = [
    ["null", "not-a-plan"],
    ["[]", "not-a-plan"],
    ["[".repeat(100_000), "not-a-plan"],
    ['{"__proto__":{"v":1}}', "not-a-plan"],
    [JSON.stringify({ ...OUR_DAY, v: 2 }), "newer"],
    [JSON.stringify({ ...OUR_DAY, people: 1e9 }), "not-a-plan"],
    [JSON.stringify({ ...OUR_DAY, days: Array(15).fill(OUR_DAY.days[0]) }), "too-large"],
    [JSON.stringify(plan([day([block("x", 5, { id: "../../x" })])])), "not-a-plan"],
    [JSON.stringify(plan([day(Array(101).fill(block("x", 5)))])), "too-large"],
  ];
  for (const [words, reason] of hostile) {
    assert.equal(reasonOf(() => planOf(handMade(words))), reason, words.slice(0, 60));
  }
  assert.equal(reasonOf(() => planOf(handMade("{}", 2))), "newer");
  assert.equal(({} as PlanRecord).v, undefined);
});

Deno.test("a link that would unpack to a great deal is refused before it does", () => {
  assert.equal(reasonOf(() => planOf(handMade(`{"v":1,"title":"${"a".repeat(20_000_000)}"}`))), "too-large");
  assert.equal(reasonOf(() => planOf(`#plan=1.00000000.${"a".repeat(200_000)}`)), "too-large");
});

Deno.test("any plan comes back from its file, with who leads and its notes", () => {
  fc.assert(fc.property(kept, (each) => assert.deepEqual(parseFile(writeFile(each)), each)));
});

Deno.test("a file that is none, empty, broken, changed, newer or too large is refused", () => {
  const whole = writeFile(OUR_DAY);
  assert.equal(reasonOf(() => parseFile("\uFEFF" + whole)), "taken");
  assert.equal(reasonOf(() => parseFile(whole.slice(0, -20))), "not-a-plan");
  assert.equal(reasonOf(() => parseFile(whole.replace("Welcome", "Goodbye"))), "not-a-plan");
  assert.equal(reasonOf(() => parseFile('{"format":"alongside-backup","version":1}')), "backup");
  assert.equal(reasonOf(() => parseFile(whole.replace('"version": 1', '"version": 2'))), "newer");
  assert.equal(reasonOf(() => parseFile(whole.replace('"v": 1', '"v": 2'))), "newer");
  assert.equal(reasonOf(() => parseFile(" ".repeat(MAX_BYTES + 1))), "too-large");
  for (const words of ["", "\uFEFF\r\n", "\0".repeat(500)]) {
    assert.equal(reasonOf(() => parseFile(words)), "empty");
  }
  for (const words of ["null", "[]", "7", '"x"', "{"]) {
    assert.equal(reasonOf(() => parseFile(words)), "not-a-plan");
  }
});

Deno.test("plans of other exercises are never taken for one, whatever these are called", () => {
  const [one, other] = ["a-first-outing", "three-lines"].map((id) =>
    plan([day([block("An exercise", 20, { kind: "exercise", id })])])
  );
  assert.ok(!isSameContent(one!, other!));
  assert.ok(isSameContent(one!, { ...one!, id: "of-somebody-else", changed: "2026-11-25" }));
});

Deno.test("to take in the same plan twice changes nothing", () => {
  const newId = () => "new";
  const first = arriveByFile(parseFile(writeFile(OUR_DAY)), [], newId);
  assert.ok("fresh" in first && first.fresh.id === "mine");
  assert.ok("known" in arriveByFile(parseFile(writeFile(OUR_DAY)), [first.fresh], newId));
  const linked = arriveByLink(planOf(fragmentOf(OUR_DAY, notes)), [], newId);
  assert.ok("fresh" in linked && linked.fresh.id === "new");
  assert.ok("known" in arriveByLink(planOf(fragmentOf(OUR_DAY, notes)), [linked.fresh], newId));
  assert.ok("known" in arriveByLink(planOf(fragmentOf(OUR_DAY, { notes: false })), [OUR_DAY], newId));
});

Deno.test("a plan that has gone on since stays beside the one that comes in", () => {
  const later = { ...OUR_DAY, title: "Our other day" };
  const arrival = arriveByFile(later, [OUR_DAY], () => "new");
  assert.ok("fresh" in arrival && arrival.fresh.id === "new" && arrival.began === OUR_DAY);
  assert.ok("fresh" in arriveByLink(planOf(fragmentOf(later, notes)), [OUR_DAY], () => "new"));
});
