import assert from "node:assert/strict";
import fc from "fast-check";
import { readDefinition } from "../definitions.ts";
import { onPaper } from "../tools/log/paper.ts";
import { countWords, minutesIn, newestFirst, recordOf, type Sieve, sift } from "../tools/log/sift.ts";
import { minutesInWords, summed } from "../tools/log/words.ts";

const ALL: Sieve = { words: "", kind: "", from: "", to: "", supervision: false };
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
    ["every word that was typed", { words: "walked hurry" }, ""],
    ["a kind", { kind: "supervision" }, "e2"],
    ["a time", { from: "2026-11-02", to: "2026-11-19" }, "e1"],
    ["a beginning alone", { from: "2026-11-03" }, "e2"],
    ["what goes to supervision", { supervision: true }, "e2"],
  ] as const
) {
  Deno.test(`sifted by ${what}`, () => assert.equal(ids(sift(ENTRIES, { ...ALL, ...sieve })), found));
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
    ["a while", 0],
    ["-5", 0],
  ] as const
) {
  Deno.test(`“${text}” is ${minutes} minutes`, () => assert.equal(minutesIn(text), minutes));
}

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
    summed(2, 80, 9, "2026-11-01", ""),
    "Since 1 November 2026: 2 entries, 1 hour and 20 minutes, 9 words.",
  );
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
    const said = JSON.stringify(onPaper(given, definition));
    for (const { values } of given) {
      for (const words of Object.values(values)) {
        assert.ok(said.includes(JSON.stringify(words.trim()).slice(1, -1)));
      }
    }
  }));
});

Deno.test("no sieve makes up an entry or puts them into another order", () => {
  fc.assert(fc.property(entries, fc.string(), (given, words) => {
    const found = sift(given, { ...ALL, words });
    assert.deepEqual(found, given.filter((each) => found.includes(each)));
  }));
});
