import assert from "node:assert/strict";
import fc from "fast-check";
import { readDefinition } from "../answers/definitions.ts";
import { withChecksum } from "../answers/record.ts";
import { canonical, tidy } from "../answers/answer.ts";
import { sha256 } from "../common/sha256.ts";
import { editableParts, withWords } from "../sharing/editable.ts";
import {
  handInFile,
  handInJson,
  parseHandIns,
  type Reason,
  Refusal,
  wallFile,
  wallParts,
} from "../sharing/file-format.ts";
import { type HandIn, newId, sumOf } from "../sharing/hand-in.ts";
import { firstNote, nextNote } from "../sharing/note.ts";
import { shareables, writtenByExercise } from "../sharing/shareable.ts";

const ONE: HandIn = {
  id: "0123456789abcdef",
  number: 1,
  name: "",
  answers: [
    { key: "an-exercise/one", revision: 1, question: "How was it?", value: "Tea {and} a chat" },
    { key: "an-exercise/two", revision: 2, question: "", value: { "1": "first", time: true } },
  ],
};
const WORDS = "This is a hand-in.";

function reasonOf(text: string): Reason | "taken" {
  try {
    parseHandIns(text);
    return "taken";
  } catch (error) {
    if (error instanceof Refusal) return error.reason;
    throw error;
  }
}

/** The good hand-in changed, with a sum that is right again: as somebody would who means harm. */
function forged(change: (file: Record<string, unknown>) => void): string {
  const { sha256: _, ...file } = JSON.parse(handInJson(ONE));
  change(file);
  return JSON.stringify({ ...file, sha256: sha256(canonical(file)) });
}

const shared = fc.record({
  key: fc.stringMatching(/^[a-z][a-z-]{0,20}\/[a-z][a-z-]{0,20}$/),
  revision: fc.integer({ min: 1, max: 9 }),
  question: fc.string({ maxLength: 60 }),
  value: fc.oneof(
    fc.string({ unit: "grapheme", maxLength: 200 }),
    fc.dictionary(fc.stringMatching(/^[a-z0-9.-]{1,9}$/), fc.oneof(fc.string(), fc.constant(true as const))),
  ),
});
const handIns = fc.record({
  id: fc.stringMatching(/^[0-9a-f]{16}$/),
  number: fc.integer({ min: 1, max: 10_000 }),
  name: fc.string({ maxLength: 80 }).map((name) => name.trim()),
  answers: fc.uniqueArray(shared, { minLength: 1, maxLength: 8, selector: ({ key }) => key }),
});

/** All that the answers of a hand-in hold, without rows and fields that are empty. */
const saying = ({ answers }: HandIn) =>
  canonical(answers.map((answer) => ({ ...answer, value: tidy(answer.value) })));

Deno.test("a hand-in reads back as it was, from its file, from a code, and from pasted text", () => {
  fc.assert(fc.property(handIns, (handIn) => {
    const whole = handInFile(WORDS, handIn);
    const ways = [
      whole,
      handInJson(handIn),
      whole.replaceAll("\n", "\r\n"),
      `\uFEFF${whole}\n--\nSent from a phone`,
    ];
    for (const text of ways) {
      const [read] = parseHandIns(text);
      assert.equal(saying(read!), saying(handIn));
      assert.deepEqual([read!.id, read!.number, read!.name], [handIn.id, handIn.number, handIn.name]);
    }
  }));
});

Deno.test("a wall holds every hand-in of it", () => {
  fc.assert(fc.property(fc.uniqueArray(handIns, { maxLength: 5, selector: ({ id }) => id }), (all) => {
    const received = all.map((each) => ({ ...each, sum: sumOf(each) }));
    assert.deepEqual(parseHandIns(wallFile(WORDS, received)).map(saying), all.map(saying));
  }));
});

Deno.test("no hand-in with one letter changed is taken, and nothing but a refusal is thrown", () => {
  const text = handInFile(WORDS, ONE);
  const from = text.indexOf("{");
  fc.assert(
    fc.property(
      fc.integer({ min: from, max: text.length - 3 }),
      fc.string({ unit: "binary-ascii", minLength: 1, maxLength: 1 }),
      (at, sign) => {
        const spoilt = text.slice(0, at) + sign + text.slice(at + 1);
        // White space between the parts of JSON means nothing.
        if (/\s/.test(sign) || /\s/.test(text[at]!) || sign === text[at]) return;
        assert.notEqual(reasonOf(spoilt), "taken");
      },
    ),
  );
});

Deno.test("what is refused says why", () => {
  const text = handInFile(WORDS, ONE);
  assert.equal(reasonOf("Shopping: milk"), "not-a-hand-in");
  assert.equal(reasonOf("{}"), "not-a-hand-in");
  for (const words of ["", "\uFEFF\r\n", "\0".repeat(500)]) assert.equal(reasonOf(words), "empty");
  assert.equal(reasonOf('{"format":"alongside-backup","answers":[]}'), "backup");
  assert.equal(reasonOf(text.slice(0, text.length / 2)), "incomplete");
  assert.equal(reasonOf(text.replace("Tea", "Pee")), "damaged");
  assert.equal(reasonOf(forged((file) => file["version"] = 2)), "newer");
  assert.equal(reasonOf(" ".repeat(2 ** 21) + text), "too-large");
});

Deno.test("a hand-in that was pasted out of mail or chat is whole", () => {
  const words =
    "She said that the group was kinder than she had thought, and that she would go again next week.";
  const said = { ...ONE, answers: [{ ...ONE.answers[0]!, value: words }] };
  const text = handInFile(WORDS, said);
  const ways: { readonly [way: string]: string } = {
    quoted: text.replace(/^/gm, "> "),
    "quoted twice": text.replace(/^/gm, ">> "),
    "no-break spaces": text.replace(/^ +/gm, (spaces) => "\u00a0".repeat(spaces.length)),
    "one line": text.replace(/\n/g, " "),
    "a signature": `${text}\n--\nSent from {my} telephone }`,
    "a signature with a bracket in front": `${text}\n\n{confidential}`,
    "broken lines": text.replace("group was ", "group was\n").replace("that she would ", "that she would \n"),
  };
  for (const [way, pasted] of Object.entries(ways)) {
    assert.deepEqual(parseHandIns(pasted).map(({ answers }) => answers[0]!.value), [words], way);
  }
  assert.equal(parseHandIns(`${text}\n\n${handInFile(WORDS, { ...ONE, id: "f".repeat(16) })}`).length, 2);
});

Deno.test("a wall of any size can be opened again, in as many files as it takes", () => {
  const wall = (size: number, letters: number) =>
    Array.from({ length: size }, (_, at) => {
      const answers = [{ ...ONE.answers[0]!, value: "a".repeat(letters) }];
      return {
        ...ONE,
        id: at.toString(16).padStart(16, "0"),
        answers,
        sum: sumOf({ name: ONE.name, answers }),
      };
    });
  assert.equal(wallParts(wall(30, 1000)).length, 1);
  for (const all of [wall(201, 10), wall(130, 18_000)]) {
    const texts = wallParts(all).map((part) => wallFile(WORDS, part));
    assert.equal(texts.length, 2);
    assert.deepEqual(texts.flatMap(parseHandIns).map(({ id }) => id), all.map(({ id }) => id));
  }
});

Deno.test("hostile hand-ins whose sum is right are refused", () => {
  const hostile: ((file: Record<string, unknown>) => void)[] = [
    (file) => file["id"] = "../../etc",
    (file) => file["number"] = 1e9,
    (file) => file["number"] = -1,
    (file) => file["name"] = "a".repeat(81),
    (file) => file["answers"] = [],
    (file) =>
      file["answers"] = Array.from({ length: 401 }, (_, at) => ({ key: `a/b${at}`, revision: 1, value: "" })),
    (file) => file["answers"] = [{ key: "__proto__", revision: 1, value: "" }],
    (file) => file["answers"] = [{ key: "a/b", revision: 1, value: { deep: { deeper: "" } } }],
    (file) => file["answers"] = [{ key: "a/b", revision: 1, value: "x".repeat(20_001) }],
    (file) => file["answers"] = [{ key: "a/b", revision: 1, value: ["x"] }],
    (file) => file["answers"] = [{ key: "a/b", revision: "1", value: "x" }],
    (file) => file["answers"] = [{ key: "a/b", revision: 1, value: JSON.parse('{"__proto__": "x"}') }],
    (file) => file["answers"] = [ONE.answers[0], ONE.answers[0]],
    (file) => file["answers"] = { length: 1 },
  ];
  for (const change of hostile) assert.equal(reasonOf(forged(change)), "damaged", String(change));
  assert.equal(
    reasonOf(`{"format":"alongside-hand-in","answers":${"[".repeat(70)}${"]".repeat(70)}}`),
    "damaged",
  );
  assert.equal(reasonOf(`{"format":"alongside-hand-in","answers":[${"[],".repeat(100_000)}[]]}`), "damaged");
});

Deno.test("keys that mean something to JavaScript are words like any other", () => {
  const [read] = parseHandIns(forged((file) => {
    file["answers"] = [{
      key: "constructor/toString",
      revision: 1,
      value: { constructor: "x", valueOf: true },
    }];
    file["__proto__x"] = { polluted: true };
  }));
  assert.equal(Object.getPrototypeOf(read!.answers[0]!.value), null);
  assert.deepEqual(Object.keys(read!), ["id", "number", "name", "answers", "sum"]);
  assert.equal(({} as Record<string, unknown>)["polluted"], undefined);
});

Deno.test("the same words again are the same hand-in, and other words follow it", () => {
  const first = nextNote(firstNote(), sumOf(ONE));
  assert.equal(first.number, 1);
  assert.deepEqual(nextNote(first, sumOf({ ...ONE, answers: [...ONE.answers].reverse() })), first);
  const second = nextNote(first, sumOf({ ...ONE, name: "Ana" }));
  assert.deepEqual([second.id, second.number], [first.id, 2]);
  assert.match(newId(), /^[0-9a-f]{16}$/);
});

const record = (key: string, value: string | Record<string, string | true>) =>
  withChecksum({
    key,
    value,
    rev: 1,
    revision: 1,
    question: "?",
    updated: "2026-11-22T10:00:00Z",
    writer: "a",
  });

Deno.test("marks, ticks, kept maps, sheets for one person and private notes are not offered", () => {
  const definitions = new Map([
    [
      "a/places",
      readDefinition({
        kind: "places",
        question: "P",
        fields: [{ id: "name", kind: "text", question: "Name" }],
      }),
    ],
    [
      "a/map",
      readDefinition({
        kind: "connections",
        question: "C",
        fields: [{ id: "name", kind: "text", question: "Who?" }],
      }),
    ],
    [
      "a/sheet",
      readDefinition({
        kind: "compose",
        question: "S",
        fields: [{ id: "name", kind: "text", question: "Who?" }],
      }),
    ],
    ["a/one", readDefinition({ kind: "text", question: "How was it?" })],
  ]);
  const records = [
    record("a/places_1", { name: "The library", note: "my friend works there" }),
    record("a/places_2", { note: "nothing else" }),
    record("a/map_1", { kept: "2026-11-01", "kept.1": "Ana" }),
    record("a/sheet_1", { name: "Dez" }),
    record("a/one", "Good"),
    record("a/gone", "A question that is gone"),
    record("a/_finished", { yes: true }),
    record("_route/followed", "short"),
    record("b/empty", " "),
  ];
  const written = writtenByExercise(records);
  assert.deepEqual([...written.keys()], ["a"]);
  const offered = shareables(written.get("a")!, definitions);
  assert.deepEqual(offered.map(({ record, value }) => [record.key, value]), [
    ["a/places_1", { name: "The library" }],
    ["a/one", "Good"],
  ]);
});

Deno.test("words can be changed for sharing, and what is chosen among given things cannot", () => {
  const labels = (kind: string, value: string | Record<string, string | true>, rest = {}) =>
    editableParts(value, readDefinition({ kind, question: "?", ...rest })).map((
      { part, label },
    ) => [part, label]);
  assert.deepEqual(labels("text", "words"), [["", ""]]);
  assert.deepEqual(labels("choice", "yes"), []);
  assert.deepEqual(labels("scale", "7"), []);
  assert.deepEqual(labels("checklist", { a: true }), []);
  assert.deepEqual(labels("list", { "10": "b", "2": "a" }), [["2", "2"], ["10", "10"]]);
  assert.deepEqual(labels("rating", { "1.name": "Park", "1.rating": "red", "1.why": "dark" }), [
    ["1.name", "1, name"],
    ["1.why", "1, why"],
  ]);
  const table = { columns: { who: "Who?", rating: "Colour" }, cells: { rating: { red: "Red" } } };
  assert.deepEqual(labels("table", { "1.who": "Ana", "1.rating": "red" }, table), [["1.who", "1, Who?"]]);
  const fields = [{ id: "name", kind: "text", question: "Name" }, {
    id: "rating",
    kind: "choice",
    question: "R",
  }];
  assert.deepEqual(labels("places", { name: "Park", rating: "red" }, { fields }), [["name", "Name"]]);
  assert.deepEqual(withWords({ "1": "a", "2": "b" }, "1", ""), { "2": "b" });
  assert.deepEqual(withWords({ "1": "a", "2": "b" }, "1", "c"), { "1": "c", "2": "b" });
  assert.equal(withWords("a", "", "b"), "b");
});
