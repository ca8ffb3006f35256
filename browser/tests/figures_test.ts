/** What tools hold as figures: the columns that the notebooks read, in their order, and no word of anybody. */

import assert from "node:assert/strict";
import type { Parts } from "../answers/answer.ts";
import { csvText } from "../common/csv.ts";
import { figures as mapFigures } from "../tools/connections/figures.ts";
import { figures as goalFigures } from "../tools/goals/figures.ts";
import { figures as wellbeingFigures } from "../tools/wellbeing/figures.ts";

function entry(id: string, values: Parts) {
  return { id, values, updated: "" };
}

Deno.test("sets of answers go by date, and what was going on stays on the device", () => {
  const entries = [
    entry("b", {
      date: "2026-11-20",
      satisfied: "5",
      happy: "2",
      anxious: "7",
      "going-on": "The boiler burst",
    }),
    entry("a", { date: "2026-05-04", satisfied: "4", worthwhile: "3", happy: "4", anxious: "6" }),
    entry("c", { date: "2026-11-21", "going-on": "Nothing chosen" }),
    entry("d", { date: "0026-01-01", happy: "10" }),
  ];
  assert.deepEqual(wellbeingFigures(entries), [
    ["person", "date", "satisfied", "worthwhile", "happy", "anxious"],
    ["", "2026-05-04", "4", "3", "4", "6"],
    ["", "2026-11-20", "5", "", "2", "7"],
    ["", "", "", "", "10", ""],
  ]);
});

Deno.test("goals are numbers with their levels from the start on, also where they are on hold", () => {
  const band = {
    hope: "Play with people again",
    start: "-2",
    "reviews.1.date": "2026-11-20",
    "reviews.1.level": "0",
    "reviews.2.date": "2026-10-05",
    "reviews.2.level": "-1",
    "reviews.3.date": "2026-11-25",
    "reviews.3.helped": "No level chosen",
  };
  assert.deepEqual(
    goalFigures([entry("a", band), entry("b", { hope: "Swim", start: "+1", state: "resting" })]),
    [
      ["person", "goal", "when", "level", "state"],
      ["", "1", "start", "-2", "going"],
      ["", "1", "2026-10-05", "-1", "going"],
      ["", "1", "2026-11-20", "0", "going"],
      ["", "2", "start", "1", "resting"],
    ],
  );
});

Deno.test("a connection has the same number on every map, and no name", () => {
  const entries = [
    entry("kept", {
      kept: "2026-05-04",
      "kept.sam": "Sam\nfriend\n2\nmonth\ncompany\n\n\n\nyes",
      "kept.old": "Old band\ngroup\n3\nless\n\n\nSam\nsam\nno",
    }),
    entry("sam", {
      name: "Sam",
      kind: "friend",
      ring: "1",
      often: "week",
      "gives.company": true,
      "gives.listening": true,
      "gets.company": true,
    }),
    entry("library", { name: "The library", kind: "place", through: "sam" }),
    entry("zoe", { name: "Zoe", through: "my sister" }),
  ];
  assert.deepEqual(mapFigures(entries), [
    ["map", "connection", "kind", "ring", "often", "comes", "goes", "through", "active"],
    ["2026-05-04", "1", "friend", "2", "month", "company", "", "", "yes"],
    ["2026-05-04", "4", "group", "3", "less", "", "", "1", "no"],
    ["now", "1", "friend", "1", "week", "company listening", "company", "", "yes"],
    ["now", "2", "place", "", "", "", "", "1", "yes"],
    ["now", "3", "", "", "", "", "", "other", "yes"],
  ]);
});

Deno.test("a file begins with a mark for Excel and quotes what would break a row", () => {
  assert.equal(csvText([["a", 'b "c", d'], ["1\n2", ""]]), '\uFEFFa,"b ""c"", d"\r\n"1\n2",\r\n');
});
