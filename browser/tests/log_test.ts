import assert from "node:assert/strict";
import fc from "fast-check";
import { withBreaks } from "../common/line-breaks.ts";
import type { Answer } from "../answers/answer.ts";
import { readDefinition } from "../answers/definitions.ts";
import { learningRecord, recordSheet } from "../tools/log/counted.ts";
import { finishedOf } from "../tools/log/finished.ts";
import { exportBlocks } from "../tools/log/export.ts";
import { countWords, type Filter, filterEntries, newestFirst, recordOf } from "../tools/log/filter.ts";
import { readMinutes } from "../tools/log/minutes.ts";
import { minutesInWords, summed, unlikelyCounted } from "../tools/log/words.ts";

const ALL: Filter = { words: "", kind: "", from: "", to: "", supervision: false };
let number = 0;
const entry = (values: Record<string, string>) => ({ id: `e${++number}`, values, updated: "" });

const ENTRIES = [
  entry({ date: "2026-11-02", kind: "visit", "good-life": "We walked to the Café.", minutes: "20" }),
  entry({
    date: "2026-11-20",
    kind: "supervision",
    next: "Ask, and wait.",
    "take-to": "My hurry",
    minutes: "1 h",
  }),
  entry({ skills: "Waiting" }),
];
const ids = (entries: readonly { id: string }[]) => entries.map(({ id }) => id).join();

Deno.test("the newest entry is the first, and what has no date yet stands above it", () =>
  assert.equal(ids(newestFirst(ENTRIES)), "e3,e2,e1"));

for (
  const [what, sieve, found] of [
    ["everything", {}, "e1,e2,e3"],
    ["words in any field, whatever case and accents", { words: "cafe WALKED" }, "e1"],
    ["words with other quotes, and signs that cannot be seen", { words: "“caf\u00adé” walk\u200bed" }, "e1"],
    ["every word that was typed", { words: "walked hurry" }, ""],
    ["a kind", { kind: "supervision" }, "e2"],
    ["a time", { from: "2026-11-02", to: "2026-11-19" }, "e1"],
    ["a beginning alone", { from: "2026-11-03" }, "e2"],
    ["what goes to supervision", { supervision: true }, "e2"],
  ] as const
) {
  Deno.test(`sifted by ${what}`, () =>
    assert.equal(ids(filterEntries(ENTRIES, { ...ALL, ...sieve })), found));
}

for (
  const [text, minutes] of [
    ["20", 20],
    ["20 min", 20],
    ["20 minutes", 20],
    ["1:30", 90],
    ["1 h 30", 90],
    ["1h", 60],
    ["1.5 hours", 90],
    ["1,5 h", 90],
    ["2 hours and 5 minutes", 125],
    ["", 0],
    ["none", 0],
    ["–", 0],
    ["90\u00a0min", 90],
    ["22.5 min.", 23],
    ["1,000", 1000],
    ["about 45", 45],
    ["60 minutes approx", 60],
    ["forty-five minutes", 45],
    ["1h30m", 90],
    ["2 hours, 15 minutes", 135],
    ["1½ hours", 90],
    ["½ hour", 30],
    ["1 1/2 hours", 90],
    ["half an hour", 30],
    ["an hour and a half", 90],
    ["two and a half hours", 150],
    ["three quarters of an hour", 45],
    ["1.25 hours", 75],
    ["３０", 30],
    ["１：３０", 90],
    ["𝟏𝟓", 15],
    ["a while", null],
    ["-5", null],
    ["45-60", null],
    ["20 mins each", null],
    ["1.30", null],
    ["1.30 hours", null],
    ["1,500 hours", null],
    ["1:75", null],
    ["twenty-thirty minutes", null],
    ["99999999 h", null],
  ] as const
) {
  const said = minutes === null ? "not plain, and never guessed" : `${minutes} minutes`;
  Deno.test(`“${text}” is ${said}`, () => assert.equal(readMinutes(text), minutes));
}

Deno.test("a learning record says which minutes it could not count, and counts the rest", () => {
  const entries = [
    entry({ date: "2026-11-02", skills: "Waiting", minutes: "45-60" }),
    entry({ date: "2026-11-03", skills: "Asking", minutes: "20" }),
    entry({ date: "2026-11-04", skills: "Listening" }),
  ];
  const finished = [{ exercise: "a-map", title: "A map", date: "2026-11-05", minutes: null }];
  const counted = { lines: recordOf(entries, "", ""), finished, from: "", to: "" };
  const said = JSON.stringify(recordSheet(counted, readDefinition({}), "", false));
  assert.match(said, /3 entries and 1 finished exercise, 20 minutes/);
  assert.match(said, /\["2 November 2026","","not counted","1"\]/);
  assert.match(said, /\["4 November 2026","","","1"\]/);
  assert.match(said, /\["5 November 2026","A map","not counted"\]/);
  assert.match(said, /the time is missing from the total/);
  assert.ok(!said.includes("45-60"));
  const plain = { ...counted, lines: counted.lines.slice(1), finished: [] };
  assert.doesNotMatch(JSON.stringify(learningRecord(plain, readDefinition({}), false)), /not counted/);
});

Deno.test("a learning record never claims of what was written that nobody is named in it", () => {
  const entries = [entry({ date: "2026-11-02", skills: "Spoke with Mrs Okafor" })];
  const counted = { lines: recordOf(entries, "", ""), finished: [], from: "", to: "" };
  const said = (texts: boolean) => JSON.stringify(recordSheet(counted, readDefinition({}), "", texts));
  assert.match(said(false), /shows nothing that was written in the log, so nobody in the log is named/);
  assert.doesNotMatch(said(true), /nobody in the log|not named|Written so that/);
});

Deno.test("words are counted as people count them", () => {
  assert.equal(countWords("I waited – and they’d spoken.\n\nGood."), 6);
  assert.equal(countWords(" – … "), 0);
});

Deno.test("a learning record counts dated entries of its time, the oldest first", () => {
  const lines = recordOf(ENTRIES, "", "");
  assert.deepEqual(lines.map(({ date, minutes, words }) => [date, minutes, words]), [
    ["2026-11-02", 20, 5],
    ["2026-11-20", 60, 5],
  ]);
  assert.equal(recordOf(ENTRIES, "2026-11-03", "").length, 1);
});

Deno.test("time is said in hours and minutes", () => {
  assert.equal(minutesInWords(0), "no time");
  assert.equal(minutesInWords(61), "1 hour and 1 minute");
  assert.equal(minutesInWords(120), "2 hours");
  assert.equal(
    summed({ entries: 2, exercises: 0, minutes: 80, words: 9, from: "2026-11-01", to: "" }),
    "Since 1 November 2026: 2 entries, 1 hour and 20 minutes, 9 words.",
  );
  assert.equal(
    summed({ entries: 0, exercises: 1, minutes: 5, words: 0, from: "", to: "" }),
    "1 finished exercise, 5 minutes.",
  );
});

const answered = (key: string, value: Answer, updated = "2026-11-20T12:00:00.000Z") => ({
  key,
  value,
  updated,
  rev: 1,
  revision: 1,
  question: "",
  writer: "w",
  checksum: "",
});

Deno.test("exercises that are ticked as finished count with the reader’s own day and minutes", () => {
  const titles = new Map([["a-map", "Map your own"]]);
  const records = [
    answered("a-map/_finished", { yes: true, on: "2026-11-01", minutes: "1 h" }),
    answered("gone/_finished", { yes: true }),
    answered("begun/_finished", { on: "2026-11-02", minutes: "20" }),
    answered("a-map/first", "words"),
  ];
  assert.deepEqual(finishedOf(records, titles, "", ""), [
    { exercise: "a-map", title: "Map your own", date: "2026-11-01", minutes: 60 },
    { exercise: "gone", title: "", date: "2026-11-20", minutes: 0 },
  ]);
  assert.equal(finishedOf(records, titles, "2026-11-02", "").length, 1);
});

Deno.test("an exercise whose year was mistyped is counted in every period, last, and marked", () => {
  const records = [
    answered("a/_finished", { yes: true, on: "1126-11-25", minutes: "30" }),
    answered("b/_finished", { yes: true, on: "251126-11-25", minutes: "7" }),
    answered("c/_finished", { yes: true, on: "2026-11-20", minutes: "15" }),
    answered("d/_finished", { yes: true, on: "2025-11-20", minutes: "15" }),
  ];
  const finished = finishedOf(records, new Map(), "2026-01-01", "2026-12-31");
  assert.deepEqual(finished.map(({ date }) => date), ["2026-11-20", "1126-11-25", "251126-11-25"]);
  const counted = { lines: [], finished, from: "2026-01-01", to: "" };
  const said = JSON.stringify(learningRecord(counted, readDefinition({}), false));
  assert.ok(said.includes("3 finished exercises, 52 minutes"));
  assert.ok(said.includes("25 November 1126 (check the year)"));
  assert.ok(said.includes("25 November 251126 (check the year)"));
  assert.ok(said.includes(unlikelyCounted));
});

Deno.test("a learning record holds nothing that was written, unless that is wanted", () => {
  const definition = readDefinition({ fields: [{ id: "next", kind: "text", question: "What next?" }] });
  const counted = { lines: recordOf(ENTRIES, "", ""), finished: [], from: "", to: "" };
  const said = (texts: boolean) => JSON.stringify(recordSheet(counted, definition, "Priya", texts));
  for (const words of ["Café", "hurry", "Ask"]) assert.ok(!said(false).includes(words));
  assert.ok(said(true).includes("Ask, and wait."));
  assert.ok(said(false).includes("Name: Priya"));
});

const PARTS = ["date", "kind", "good-life", "skills", "take-to", "minutes"];
const entries = fc.array(fc.dictionary(fc.constantFrom(...PARTS), fc.string({ unit: "grapheme" })))
  .map((all) => all.map((values, index) => ({ id: String(index), values, updated: "" })));

Deno.test("whatever is written goes on paper, once at the least", () => {
  const definition = readDefinition({
    entry: "an entry",
    fields: PARTS.map((id) => ({ id, kind: "text", question: id })),
  });
  fc.assert(fc.property(entries, (given) => {
    const said = JSON.stringify(exportBlocks(given, definition));
    for (const { values } of given) {
      for (const words of Object.values(values)) {
        assert.ok(said.includes(JSON.stringify(withBreaks(words).trim()).slice(1, -1)));
      }
    }
  }));
});

Deno.test("no sieve makes up an entry or puts them into another order", () => {
  fc.assert(fc.property(entries, fc.string(), (given, words) => {
    const found = filterEntries(given, { ...ALL, words });
    assert.deepEqual(found, given.filter((each) => found.includes(each)));
  }));
});
