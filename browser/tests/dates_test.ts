/** Dates that cannot be meant are kept, said to be odd, and never the reason why something is missing or comes first. */

import assert from "node:assert/strict";
import { dateInWords, isLikely, years } from "../common/dates.ts";
import { readDefinition } from "../answers/definitions.ts";
import { reviewsOf } from "../tools/goals/goal.ts";
import { learningRecord } from "../tools/log/counted.ts";
import { filterEntries, newestFirst, recordOf } from "../tools/log/filter.ts";
import { filterPlaces as siftPlaces, inOrder } from "../tools/places/filter.ts";
import { byDate } from "../tools/wellbeing/answers.ts";
import { DEFINITION, entryOf } from "./places.ts";

const [first, last] = years();
const entry = (id: string, values: Record<string, string>) => ({ id, values, updated: "" });
const ids = (entries: readonly { id: string }[]) => entries.map(({ id }) => id).join();

for (
  const [date, likely] of [
    ["2026-11-25", true],
    [`${first}-01-01`, true],
    [`${last}-12-31`, true],
    ["1126-11-25", false],
    ["0026-11-25", false],
    [`${first - 1}-12-31`, false],
    [`${last + 1}-01-01`, false],
    ["251126-11-25", false],
    ["", false],
    ["soon", false],
  ] as const
) Deno.test(`“${date}” ${likely ? "can" : "cannot"} be meant`, () => assert.equal(isLikely(date), likely));

Deno.test("a date that cannot be meant says so in words, with the year that was typed", () => {
  assert.equal(dateInWords("2026-11-25"), "25 November 2026");
  assert.equal(dateInWords("1126-11-25"), "25 November 1126 (check the year)");
  assert.equal(dateInWords("0026-11-25"), "25 November 26 (check the year)");
  assert.equal(dateInWords("251126-11-25"), "25 November 251126 (check the year)");
  for (const none of ["", "soon", "2026-13-01"]) assert.equal(dateInWords(none), none);
});

const ODD = [
  entry("a", { date: "1126-11-25", minutes: "10", skills: "Waiting" }),
  entry("b", { date: "251126-11-25", minutes: "20" }),
  entry("c", { date: "2026-11-20", minutes: "40" }),
  entry("d", { date: "2025-11-20", minutes: "80" }),
];
const PERIOD = ["2026-01-01", "2026-12-31"] as const;

Deno.test("an entry of the log is missing in no period because of its date", () => {
  const [from, to] = PERIOD;
  assert.equal(ids(filterEntries(ODD, { words: "", kind: "", supervision: false, from, to })), "a,b,c");
  assert.equal(ids(newestFirst(ODD)), "b,a,c,d");
});

Deno.test("nor from the learning record, which says what to check", () => {
  const lines = recordOf(ODD, ...PERIOD);
  assert.equal(lines.reduce((sum, { minutes }) => sum + minutes!, 0), 70);
  const [from, to] = PERIOD;
  const text = JSON.stringify(learningRecord({ lines, finished: [], from, to }, readDefinition({}), false));
  assert.match(text, /25 November 1126 \(check the year\)/);
  assert.match(text, /counted whatever dates you choose/);
  const right = recordOf(ODD.slice(2), ...PERIOD);
  assert.doesNotMatch(
    JSON.stringify(learningRecord({ lines: right, finished: [], from, to }, readDefinition({}), false)),
    /whatever dates you choose/,
  );
});

Deno.test("it stands with what has no date in goals and wellbeing", () => {
  assert.equal(ids(byDate(ODD)), "d,c,a,b");
  const values = {
    "reviews.1.date": "1126-11-25",
    "reviews.2.date": "2026-11-20",
    "reviews.3.date": "2025-11-20",
  };
  assert.deepEqual(reviewsOf(values).map(({ date }) => date), ["2025-11-20", "2026-11-20", "1126-11-25"]);
});

Deno.test("a place that was checked in an impossible year counts as one that nobody knows of", () => {
  const places = [
    entryOf({ name: "Choir", checked: "251126-11-25" }),
    entryOf({ name: "Library", checked: "2026-11-20" }),
  ];
  const names = (entries: readonly { values: Record<string, string | true> }[]) =>
    entries.map(({ values }) => values["name"]).join();
  assert.equal(
    names(siftPlaces(places, { words: "", kind: "", light: "all", since: "2026-01-01" }, DEFINITION)),
    "Choir",
  );
  assert.equal(names(inOrder(places, "checked", DEFINITION)), "Choir,Library");
});
