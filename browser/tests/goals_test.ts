import assert from "node:assert/strict";
import fc from "fast-check";
import { readDefinition } from "../answers/definitions.ts";
import { escaped, lineChart } from "../tools/shared/chart.ts";
import { chartOf, levelInWords, levelWords, reviewRows, reviewsOf, stepsOf } from "../tools/goals/goal.ts";
import { exportBlocks } from "../tools/goals/export.ts";
import { anySign } from "./arbitrary.ts";

const VALUES = {
  hope: "Play with people again",
  "steps.1.step": "Take the horn out of its case",
  "steps.1.done": true,
  "steps.2.step": "Ring the band",
  "steps.2.who": "Priya",
  "levels.nought.words": "One evening with the band",
  "levels.minus-two.words": "The horn stays in its case",
  start: "-2",
  "reviews.1.date": "2026-11-20",
  "reviews.1.level": "0",
  "reviews.1.helped": "A lift",
  "reviews.2.date": "2026-10-05",
  "reviews.2.level": "-1",
} as const;

Deno.test("steps stand in their order, with who does them and whether they are done", () => {
  assert.deepEqual(stepsOf(VALUES), [
    { words: "Take the horn out of its case", who: "", done: true },
    { words: "Ring the band", who: "Priya", done: false },
  ]);
});

Deno.test("looking back goes by date, from the start on", () => {
  assert.deepEqual(reviewsOf(VALUES).map(({ date, level }) => [date, level]), [
    ["start", -2],
    ["2026-10-05", -1],
    ["2026-11-20", 0],
  ]);
});

Deno.test("a level is said in the person's words", () => {
  assert.equal(levelWords(VALUES, 0), "0: One evening with the band");
  assert.equal(levelWords(VALUES, -1), "−1");
  assert.equal(levelInWords(2), "+2");
});

Deno.test("the table says what the chart shows", () => {
  assert.deepEqual(reviewRows(VALUES), [
    ["Start", "−2: The horn stays in its case", "", ""],
    ["5 October 2026", "−1", "", ""],
    ["20 November 2026", "0: One evening with the band", "A lift", ""],
  ]);
  assert.equal(
    chartOf(VALUES, VALUES.hope)?.words,
    "Play with people again: Start −2: The horn stays in its case, then 5 October 2026 −1, " +
      "then 20 November 2026 0: One evening with the band",
  );
});

Deno.test("without a level there is no chart", () => {
  assert.equal(chartOf({ hope: "Swim", "reviews.1.helped": "Sun" }, "Swim"), null);
  assert.equal(reviewRows({ "reviews.1.helped": "Sun" }).length, 1);
});

Deno.test("nothing that is no level becomes one", () => {
  for (const level of ["3", "+3", "1", "x", "", "2026", "0.5"]) {
    assert.equal(
      reviewsOf({ "reviews.1.level": level, "reviews.1.date": "2026-11-20" })[0]?.level,
      null,
      level,
    );
  }
});

Deno.test("a chart is whole XML whatever it is told, and breaks its line where a value is missing", () => {
  const point = fc.record({
    label: fc.string({ unit: anySign }),
    value: fc.option(fc.integer({ min: -2, max: 2 })),
  });
  fc.assert(fc.property(fc.array(point), fc.string({ unit: anySign }), (points, words) => {
    const svg = lineChart({ words, points, low: -2, high: 2, ticks: [{ value: 0, words }], mark: "circle" });
    assert.doesNotMatch(svg, /NaN|undefined|<script/);
    const texts = svg.replace(/<[^<>]*>/g, "");
    assert.doesNotMatch(texts, /[<>]/);
    assert.equal(svg.match(/<circle/g)?.length ?? 0, points.filter(({ value }) => value !== null).length);
  }));
  const gap = lineChart({
    words: "",
    points: [1, null, 2].map((value) => ({ label: "", value })),
    low: 0,
    high: 2,
    ticks: [],
    mark: "square",
  });
  assert.equal(gap.match(/d="(M[^"]*)" fill="none"/)?.[1]?.match(/[ML]/g)?.join(""), "MM");
});

Deno.test("words in a chart are text and nothing more", () =>
  assert.equal(escaped(`<a href="x">&\u0001</a>`), "&lt;a href=&quot;x&quot;&gt;&amp;&lt;/a&gt;"));

const FIELDS = [
  "hope",
  "helps",
  "celebrate",
  "state",
  "levels.nought.words",
  "reviews.1.helped",
  "reviews.1.next",
];

Deno.test("whatever is written of a goal goes on paper", () => {
  const definition = readDefinition({
    fields: [
      ...["hope", "helps", "celebrate", "state"].map((id) => ({ id, kind: "text", question: id })),
      {
        id: "levels",
        kind: "table",
        question: "levels",
        columns: { words: "Words" },
        items: { nought: "0" },
      },
      { id: "reviews", kind: "table", question: "reviews", columns: { helped: "Helped", next: "Next" } },
    ],
  });
  const values = fc.dictionary(
    fc.constantFrom(...FIELDS),
    fc.string().map((words) => words.replace(/\s+/g, " ").trim()),
  );
  fc.assert(fc.property(values, (values) => {
    const said = JSON.stringify(exportBlocks([{ id: "1", values, updated: "" }], definition));
    for (const words of Object.values(values)) {
      assert.ok(said.includes(JSON.stringify(words).slice(1, -1)), words);
    }
  }));
});
