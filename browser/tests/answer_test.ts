import assert from "node:assert/strict";
import fc from "fast-check";
import { type Answer, canonical, isAnswer, isEmpty, isSame, tidy } from "../answers/answer.ts";
import { isValid, withChecksum } from "../answers/record.ts";
import { sha256 } from "../common/sha256.ts";
import { answer } from "./arbitrary.ts";

Deno.test("our SHA-256 is the platform's, at every length around a block", async () => {
  const texts = [...Array(140).keys()].map((length) => "é".repeat(length >> 1) + "x".repeat(length & 1));
  for (const text of [...texts, "😀".repeat(9999)]) {
    const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
    const expected = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
    assert.equal(sha256(text), expected);
  }
});

Deno.test("canonical JSON reads back as the same value, and does not depend on the order of keys", () => {
  fc.assert(fc.property(fc.jsonValue(), (value) => {
    const text = canonical(value);
    // JSON itself has no minus nought.
    assert.deepEqual(JSON.parse(text), JSON.parse(JSON.stringify(value)));
  }));
  assert.equal(canonical({ b: 1, a: { d: 2, c: 3 } }), canonical({ a: { c: 3, d: 2 }, b: 1 }));
});

Deno.test("empty parts make no difference", () => {
  fc.assert(fc.property(answer, (value) => {
    assert.ok(isAnswer(value));
    if (typeof value !== "string") {
      assert.ok(isSame(value, { ...value, "another-part": "" }));
      assert.ok(!("another-part" in (tidy({ ...value, "another-part": "" }) as object)));
    }
  }));
});

Deno.test("white space alone is no answer, a tick is one", () => {
  assert.ok(isEmpty(" \n"));
  assert.ok(isEmpty({ "1": " " }));
  assert.ok(!isEmpty({ time: true }));
});

Deno.test("a part that would change a prototype is no part", () => {
  assert.ok(!isAnswer(JSON.parse('{"__proto__": "x"}')));
  assert.ok(!isAnswer({ "1": { toString: "x" } }));
  assert.ok(!isAnswer(["x"]));
  assert.ok(!isAnswer(null));
});

Deno.test("a record whose any field has changed is not whole", () => {
  const fields = {
    key: "an-exercise/how-was-it",
    value: "Slow, but good" as Answer,
    rev: 3,
    revision: 1,
    question: "How was it?",
    updated: "2026-11-22T10:00:00.000Z",
    writer: "a",
    later: "a field of a later release",
  };
  const record = withChecksum(fields);
  assert.ok(isValid(record));
  assert.ok(isValid(structuredClone(record)));
  for (const name of Object.keys(fields)) assert.ok(!isValid({ ...record, [name]: "changed" }), name);
  assert.ok(!isValid({ ...record, added: 1 }));
  assert.ok(!isValid({ ...record, checksum: "" }));
});
