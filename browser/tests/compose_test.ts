import assert from "node:assert/strict";
import fc from "fast-check";
import { readDefinition } from "../answers/definitions.ts";
import { exportBlocks } from "../tools/compose/export.ts";

const DEFINITION = readDefinition({
  fields: [
    { id: "for", kind: "text", question: "A word" },
    { id: "title", kind: "text", question: "Title", default: "What we can expect" },
    { id: "name", kind: "text", question: "My name" },
    { id: "hours", kind: "text", question: "When I work" },
    { id: "words-me", kind: "text", question: "From me", default: "I look ahead.\nI am on your side." },
    {
      id: "have",
      kind: "table",
      question: "What I have",
      columns: { have: "What" },
      items: { people: "Friends" },
    },
  ],
});
const entry = (values: Record<string, string>) => ({ id: "a", values, updated: "" });

Deno.test("a sheet stands on paper as it was composed, without the word by which it is found", () =>
  assert.deepEqual(
    exportBlocks([
      entry({
        for: "the garden",
        title: "What we can expect",
        name: "Priya",
        hours: "Mondays",
        "words-me": "I am on your side.\n\nI like gardens.",
        "have.people.have": "Two",
      }),
    ], DEFINITION),
    [
      { heading: "What we can expect" },
      {
        table: { caption: "My name", columns: [], rows: [["My name", "Priya"], ["When I work", "Mondays"]] },
      },
      { heading: "From me" },
      { list: ["I am on your side.", "I like gardens."] },
      { table: { caption: "What I have", columns: ["", "What"], rows: [["Friends", "Two"]] } },
    ],
  ));

Deno.test("a stretch that was left out whole is not there, and no heading stands alone", () =>
  assert.deepEqual(exportBlocks([entry({ title: "Mine", "words-me": " " })], DEFINITION), [{
    heading: "Mine",
  }]));

Deno.test("every line that was left or added is on paper, in its order", () => {
  const line = fc.string({ minLength: 1 }).map((words) => words.replace(/\s+/g, " ").trim()).filter(Boolean);
  fc.assert(fc.property(fc.array(line, { minLength: 1 }), (lines) => {
    const pieces = exportBlocks([entry({ "words-me": lines.join("\n") })], DEFINITION);
    assert.deepEqual(pieces.at(-1), { list: lines });
  }));
});

Deno.test("a number that the organisation has not filled in has a line on paper until it is written", () => {
  const number = { id: "number", kind: "text", question: "My supervisor’s number", line: true };
  const rows = (values: Record<string, string>) =>
    exportBlocks([entry(values)], readDefinition({ fields: [number] })).flatMap((piece) =>
      "table" in piece ? piece.table.rows : []
    );
  assert.match(rows({ title: "Mine" })[0]![1]!, /^…+$/);
  assert.deepEqual(rows({ number: "01632 960 747" }), [["My supervisor’s number", "01632 960 747"]]);
});
