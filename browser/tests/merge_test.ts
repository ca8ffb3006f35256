import assert from "node:assert/strict";
import fc from "fast-check";
import { canonical, isEmpty, isSame } from "../answers/answer.ts";
import { buildBackup, parseBackup } from "../backup/file-format.ts";
import { type Choice, compareBackup, planMerge, type Step } from "../backup/merge.ts";
import { type AnswerRecord, isNewer, isValid, withChecksum } from "../answers/record.ts";
import { records } from "./arbitrary.ts";

const MADE = new Date("2026-11-22T10:00:00Z");

function fileOf(list: readonly AnswerRecord[]) {
  return parseBackup(buildBackup({ records: list, copies: [], damaged: [] }, [], MADE));
}

/** The store after the steps: current records, and all texts that are kept anywhere. */
function after(here: readonly AnswerRecord[], steps: readonly Step[]) {
  const current = new Map(here.map((record) => [record.key, record]));
  const texts = new Set<string>();
  for (const { key, after, copies } of steps) {
    if (after) current.set(key, after);
    for (const { record } of copies) texts.add(canonical([key, (record as AnswerRecord).value]));
  }
  for (const { key, value } of current.values()) texts.add(canonical([key, value]));
  return { current, texts };
}

/** Two workbooks that have some answers in common. */
const pair = fc.tuple(records, records, fc.infiniteStream(fc.nat(2))).map(([here, there, how]) => {
  const shared = here.slice(0, 6).map((record) => {
    const way = how.next().value;
    return way === 0
      ? record
      : withChecksum({ ...record, value: way === 1 ? `${record.key} otherwise` : "", rev: 4 });
  });
  const own = new Set(shared.map(({ key }) => key));
  return [here, [...shared, ...there.filter(({ key }) => !own.has(key))]] as const;
});

Deno.test("keeping both keeps every text of both sides", () => {
  fc.assert(fc.property(pair, ([here, there]) => {
    const file = fileOf(there);
    const { texts } = after(here, planMerge(compareBackup(here, file), file, () => "both", "z"));
    for (const { key, value } of [...here, ...there]) {
      if (!isEmpty(value)) assert.ok(texts.has(canonical([key, value])));
    }
  }));
});

Deno.test("keeping what is here never changes an answer that is here", () => {
  fc.assert(fc.property(pair, ([here, there]) => {
    const file = fileOf(there);
    const { current } = after(here, planMerge(compareBackup(here, file), file, () => "mine", "z"));
    for (const record of here) {
      if (!isEmpty(record.value)) assert.equal(current.get(record.key), record);
    }
  }));
});

Deno.test("the file's answers win where they are wanted, and the others stay among the copies", () => {
  fc.assert(fc.property(pair, ([here, there]) => {
    const file = fileOf(there);
    const { current, texts } = after(here, planMerge(compareBackup(here, file), file, () => "file", "z"));
    for (const record of file.answers) assert.ok(isSame(current.get(record.key)!.value, record.value));
    for (const { key, value } of here) if (!isEmpty(value)) assert.ok(texts.has(canonical([key, value])));
  }));
});

Deno.test("a backup in an empty workbook gives the same records, and a second time gives nothing to do", () => {
  fc.assert(fc.property(records, (list) => {
    const file = fileOf(list);
    const steps = planMerge(compareBackup([], file), file, () => "both", "z");
    const { current } = after([], steps);
    assert.equal(canonical([...current.values()]), canonical(file.answers));
    assert.equal(planMerge(compareBackup([...current.values()], file), file, () => "both", "z").length, 0);
  }));
});

Deno.test("what is written is whole, follows what was there, and no clock decides", () => {
  const choice = fc.constantFrom<Choice>("both", "mine", "file");
  fc.assert(fc.property(pair, choice, ([here, there], chosen) => {
    const file = fileOf(there);
    for (const { after, before } of planMerge(compareBackup(here, file), file, () => chosen, "z")) {
      if (!after) continue;
      assert.ok(isValid(after));
      if (before) assert.ok(isNewer(after, before));
    }
    const skewed = here.map((record) => withChecksum({ ...record, updated: "1970-01-01T00:00:00.000Z" }));
    const wins = (list: readonly AnswerRecord[]) =>
      planMerge(compareBackup(list, file), file, () => chosen, "z").map((
        { key, after },
      ) => [key, after?.value]);
    assert.equal(canonical(wins(skewed)), canonical(wins(here)));
  }));
});

Deno.test("keeping both of a plan or a grid makes a second one with a name of its own, once", () => {
  const made = (key: string, value: AnswerRecord["value"], rev: number) =>
    withChecksum({ key, value, rev, revision: 1, question: "", updated: "", writer: "a" });
  const plan = (title: string) => JSON.stringify({ v: 1, id: "x", title, days: [] });
  const file = fileOf([
    made("_plan/plan_x", plan("Ours"), 1),
    made("_plan/plan_y", "no plan", 1),
    made("_before-after/grid_z", { name: "", "row.1.1.then": "4" }, 1),
  ]);
  const here = [
    made("_plan/plan_x", plan("Ours in May"), 2),
    made("_plan/plan_y", plan("Another"), 2),
    made("_before-after/grid_z", { name: "Team", "row.1.1.then": "9" }, 2),
  ];
  const first = planMerge(compareBackup(here, file), file, () => "both", "z");
  const { current, texts } = after(here, first);
  for (const record of here) assert.equal(current.get(record.key), record);
  const seconds = [...current.values()].filter((record) => !here.includes(record));
  assert.deepEqual(
    seconds.map(({ value }) => typeof value === "string" ? JSON.parse(value).title : value["name"]),
    ["from a backup", "Ours (from a backup)"],
  );
  assert.ok(texts.has(canonical(["_plan/plan_y", "no plan"])));
  const again = planMerge(compareBackup([...current.values()], file), file, () => "both", "z");
  assert.deepEqual(again.map(({ key, after }) => [key, after]), [["_plan/plan_y", null]]);
});
