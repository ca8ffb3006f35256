import assert from "node:assert/strict";
import { canonical } from "../answers/answer.ts";
import { buildBackup, parseBackup, Refusal } from "../backup/file-format.ts";
import { copyOf, isValid, withChecksum } from "../answers/record.ts";
import { mutant } from "./mutants.ts";

const MADE = new Date("2026-11-22T10:00:00Z");
const FIELDS = { revision: 1, question: "How was it?", updated: MADE.toISOString(), writer: "a" };
const records = Array.from(
  { length: 12 },
  (_, index) =>
    withChecksum({
      ...FIELDS,
      rev: index + 1,
      key: `an-exercise/prompt-${index}`,
      value: index % 2
        ? `words ${index} é✓ \ud83d\ude00`
        : { "1": "first", time: true, "row.column": "cell" },
    }),
);
const GOOD = buildBackup({ records, copies: [copyOf(records[1]!, "earlier")], damaged: [] }, [], MADE);

/** So many are tried; the campaign asks for more: `deno test mutants_test.ts -- 10000`. */
const COUNT = Number(Deno.args[0] ?? 800);

Deno.test("spoilt files: each is refused with a reason, or is whole", () => {
  const good = canonical(JSON.parse(GOOD));
  const reasons = new Map<string, number>();
  for (let seed = 0; seed < COUNT; seed++) {
    const text = mutant(GOOD, seed);
    let came = "taken";
    try {
      const file = parseBackup(text);
      assert.ok(file.answers.every(isValid) && file.count === file.answers.length);
      if (canonical(file) === good) came = "the same";
    } catch (error) {
      if (!(error instanceof Refusal)) throw new Error(`file ${seed}: ${error}`);
      came = error.reason;
    }
    reasons.set(came, (reasons.get(came) ?? 0) + 1);
  }
  assert.equal(Object.hasOwn(Object.prototype, "polluted"), false);
  // All sorts came up, or the trials are not what they should be.
  for (const reason of ["not-a-backup", "incomplete", "damaged", "taken"]) {
    assert.ok(reasons.has(reason), reason);
  }
});
