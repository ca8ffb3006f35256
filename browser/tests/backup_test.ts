import assert from "node:assert/strict";
import fc from "fast-check";
import { canonical, isEmpty } from "../answers/answer.ts";
import {
  buildBackup,
  MAX_BYTES,
  parseBackup,
  readBackup,
  type Reason,
  Refusal,
} from "../backup/file-format.ts";
import { isValid, withChecksum } from "../answers/record.ts";
import { sha256 } from "../common/sha256.ts";
import { anySign, contents, records } from "./arbitrary.ts";

const MADE = new Date("2026-11-22T10:00:00Z");
const FIELDS = { rev: 1, revision: 1, question: "How was it?", updated: MADE.toISOString(), writer: "a" };
const ONE = withChecksum({ ...FIELDS, key: "an-exercise/one", value: "words" });
const TWO = withChecksum({ ...FIELDS, key: "an-exercise/two", value: { "1": "first", time: true } });
const GOOD = buildBackup({ records: [ONE, TWO], copies: [], damaged: [] }, [], MADE);

function reasonOf(text: string): Reason | "taken" {
  try {
    parseBackup(text);
    return "taken";
  } catch (error) {
    if (error instanceof Refusal) return error.reason;
    throw error;
  }
}

/** The good file changed, with a hash that is right again: as somebody would who means harm. */
function forged(change: (file: Record<string, unknown>) => void): string {
  const file = JSON.parse(GOOD);
  change(file);
  delete file.sha256;
  return JSON.stringify({ ...file, sha256: sha256(canonical(file)) });
}

Deno.test("what a backup holds reads back exactly", () => {
  fc.assert(fc.property(contents, (all) => {
    const file = parseBackup(buildBackup(all, [], MADE));
    const written = all.records.filter(({ value }) => !isEmpty(value));
    const sorted = [...written].sort((one, other) => one.key < other.key ? -1 : 1);
    assert.equal(canonical(file.answers), canonical(sorted));
    assert.equal(file.copies.length, all.copies.length);
    assert.equal(file.count, written.length);
  }));
});

Deno.test("text that is only in the page goes first, and what it stands before is kept too", () => {
  const typed = withChecksum({ ...FIELDS, key: ONE.key, value: "typed since", rev: 2 });
  const file = parseBackup(buildBackup({ records: [ONE], copies: [], damaged: [] }, [typed], MADE));
  assert.deepEqual(file.answers.map(({ value }) => value), ["typed since"]);
  assert.deepEqual(file.copies.map(({ record }) => record.value), ["words"]);
});

Deno.test("what can be read of damaged records is in the backup as well", () => {
  const raw = { ...ONE, value: "words?" };
  const file = parseBackup(
    buildBackup({ records: [TWO], copies: [], damaged: [{ key: ONE.key, raw }] }, [], MADE),
  );
  assert.deepEqual(file.damaged.map(({ text }) => text), ["words?"]);
});

Deno.test("a file may be laid out anew, or begin with a byte order mark", () => {
  assert.equal(reasonOf("\uFEFF" + JSON.stringify(JSON.parse(GOOD), null, 4)), "taken");
});

const cases: [string, string, Reason][] = [
  ["nothing", "", "empty"],
  ["nothing but a byte order mark", "\uFEFF\n", "empty"],
  ["what a disk that was full leaves", "\0".repeat(500), "empty"],
  ["words", "Dear all", "not-a-backup"],
  ["another program's file", '{"format": "other", "answers": []}', "not-a-backup"],
  ["a list", "[]", "not-a-backup"],
  ["null", "null", "not-a-backup"],
  ["its first half", GOOD.slice(0, GOOD.length / 2), "incomplete"],
  ["one answer less", forged((file) => (file["answers"] as unknown[]).pop()), "incomplete"],
  ["a changed word", GOOD.replace('"words"', '"worts"'), "damaged"],
  ["a changed date", GOOD.replace("2026-11-22T10:00:00.000Z", "2026-11-23T10:00:00.000Z"), "damaged"],
  ["a broken quote", GOOD.replace('"words"', '"words'), "damaged"],
  ["a later format", forged((file) => file["version"] = 2), "newer"],
  ["no version", forged((file) => delete file["version"]), "damaged"],
  ["the same answer twice", forged((file) => file["answers"] = [ONE, ONE]), "damaged"],
  ["a value that is none", forged((file) => file["answers"] = [{ ...ONE, value: [1] }, TWO]), "damaged"],
  [
    "a key that is none",
    forged((file) => file["answers"] = [withChecksum({ ...ONE, key: "__proto__" }), TWO]),
    "damaged",
  ],
  [
    "an endless revision",
    forged((file) => file["answers"] = [withChecksum({ ...ONE, rev: 1e300 }), TWO]),
    "damaged",
  ],
  [
    "a copy under a foreign id",
    forged((file) => file["copies"] = [{ id: "x", key: ONE.key, kind: "conflict", record: ONE }]),
    "damaged",
  ],
  [
    "a pending note",
    forged((file) => file["copies"] = [{ id: `${ONE.key}#1-a`, key: ONE.key, kind: "pending", record: ONE }]),
    "damaged",
  ],
  ["depth", forged((file) => file["x"] = JSON.parse("[".repeat(500) + "]".repeat(500))), "damaged"],
  ["very great depth", `{"format":"alongside-backup","x":${"[".repeat(2e6)}`, "incomplete"],
  ["too many bytes", `{"format":"alongside-backup","x":"${"é".repeat(MAX_BYTES / 2)}"}`, "too-large"],
];

for (const [name, text, reason] of cases) {
  Deno.test(`a file that is ${name} is refused as ${reason}`, () => assert.equal(reasonOf(text), reason));
}

Deno.test("a part named __proto__ is refused and changes nothing", () => {
  const parts = JSON.parse('{"__proto__": {"polluted": "yes"}, "1": "first"}');
  const evil = forged((file) => {
    file["count"] = 1;
    file["answers"] = [withChecksum({ ...TWO, value: parts })];
  });
  assert.ok(evil.includes("__proto__"));
  assert.equal(reasonOf(evil), "damaged");
  assert.equal(({} as { polluted?: string }).polluted, undefined);
});

Deno.test("a file that is too large is refused before it is read", async () => {
  const file = { size: MAX_BYTES + 1, text: () => Promise.reject(new Error("was read")) } as unknown as Blob;
  await assert.rejects(readBackup(file), (error) => error instanceof Refusal && error.reason === "too-large");
});

Deno.test("seven thousand files spoilt by chance: each is refused, unless it still says the same", () => {
  const spoil = fc.oneof(
    fc.tuple(fc.nat(GOOD.length - 1), fc.string({ unit: anySign, minLength: 1, maxLength: 3 }))
      .map(([at, text]) => GOOD.slice(0, at) + text + GOOD.slice(at + text.length)),
    fc.nat(GOOD.length - 1).map((end) => GOOD.slice(0, end)),
    fc.tuple(fc.nat(GOOD.length - 1), fc.integer({ min: 1, max: 40 }))
      .map(([at, count]) => GOOD.slice(0, at) + GOOD.slice(at + count)),
  );
  const good = canonical(JSON.parse(GOOD));
  fc.assert(
    fc.property(spoil, (text) => {
      if (reasonOf(text) === "taken") assert.equal(canonical(JSON.parse(text.replace(/^\uFEFF/, ""))), good);
    }),
    { numRuns: 7000 },
  );
});

Deno.test("three thousand files forged with a right hash: what is taken is whole, and nothing else is thrown", () => {
  const forge = fc.oneof(
    fc.tuple(fc.constantFrom("answers", "copies", "count", "made", "version", "damaged"), fc.jsonValue())
      .map(([name, value]) => forged((file) => file[name] = value)),
    fc.tuple(fc.constantFrom(...Object.keys(ONE)), fc.jsonValue())
      .map(([name, value]) =>
        forged((file) => file["answers"] = [withChecksum({ ...ONE, [name]: value }), TWO])
      ),
  );
  fc.assert(
    fc.property(forge, (text) => {
      if (reasonOf(text) !== "taken") return;
      const file = parseBackup(text);
      assert.ok(file.answers.every(isValid) && file.answers.length === file.count);
    }),
    { numRuns: 3000 },
  );
});

Deno.test("five hundred random workbooks are the same after a second round", () => {
  fc.assert(
    fc.property(records, (list) => {
      const once = parseBackup(buildBackup({ records: list, copies: [], damaged: [] }, [], MADE));
      const twice = parseBackup(
        buildBackup({ records: once.answers, copies: once.copies, damaged: [] }, [], MADE),
      );
      assert.equal(twice.sha256, once.sha256);
    }),
    { numRuns: 500 },
  );
});
