import assert from "node:assert/strict";
import fc from "fast-check";
import { readDefinition } from "../answers/definitions.ts";
import { byDate, chartsOf, scoreOf, tableWords } from "../tools/wellbeing/answers.ts";
import { exportBlocks } from "../tools/wellbeing/export.ts";

const entry = (id: string, values: Record<string, string>) => ({ id, values, updated: "" });
const ENTRIES = [
  entry("b", { date: "2026-11-20", satisfied: "7", happy: "2", anxious: "7", "going-on": "The boiler" }),
  entry("a", { date: "2026-05-04", satisfied: "4", worthwhile: "3", happy: "4", anxious: "6" }),
];

Deno.test("occasions go by their dates", () =>
  assert.deepEqual(byDate(ENTRIES).map(({ id }) => id), ["a", "b"]));

Deno.test("each question has a line of its own, with a gap where it was left out", () => {
  const charts = chartsOf(ENTRIES);
  assert.deepEqual(charts.map(({ question }) => question), ["satisfied", "worthwhile", "happy", "anxious"]);
  assert.deepEqual(charts[1]!.chart.points.map(({ value }) => value), [3, null]);
  assert.equal(new Set(charts.map(({ chart }) => chart.mark)).size, 4);
  assert.equal(
    charts[1]!.chart.words,
    "Things I do are worthwhile, from 0 to 10: 4 May 2026 3, 20 November 2026 not answered",
  );
});

Deno.test("the table says what the lines show, and what was going on", () =>
  assert.deepEqual(tableWords(ENTRIES).rows, [
    ["4 May 2026", "4", "3", "4", "6", ""],
    ["20 November 2026", "7", "", "2", "7", "The boiler"],
  ]));

Deno.test("only 0 to 10 is an answer", () => {
  for (const text of ["11", "-1", "7.5", "", "x", "010"]) {
    assert.equal(scoreOf(entry("a", { happy: text }), "happy"), null, text);
  }
  assert.equal(scoreOf(entry("a", { happy: "10" }), "happy"), 10);
  assert.equal(scoreOf(entry("a", { happy: "0" }), "happy"), 0);
});

const score = fc.integer({ min: 0, max: 10 }).map(String);
const some = fc.array(fc.record({ satisfied: score, worthwhile: score, happy: score, anxious: score }), {
  minLength: 1,
});

Deno.test("no number on paper is a total or an average of the four", () => {
  fc.assert(fc.property(some, (given) => {
    const entries = given.map((values, index) => entry(String(index).padStart(3, "0"), values));
    for (const piece of exportBlocks(entries, readDefinition({}))) {
      if (!("table" in piece) || piece.table.caption !== "All answers") continue;
      piece.table.rows.forEach((row, index) => {
        const { satisfied, worthwhile, happy, anxious } = given[index]!;
        assert.deepEqual(row.slice(1), [satisfied, worthwhile, happy, anxious, ""]);
      });
    }
  }));
});
