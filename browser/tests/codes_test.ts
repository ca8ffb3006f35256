import assert from "node:assert/strict";
import fc from "fast-check";
import { deflateSync } from "fflate";
import encodeQR from "qr";
import decodeQR from "qr/decode.js";
import { sha256 } from "../common/sha256.ts";
import { base45, fromBase45 } from "../sharing/base45.ts";
import { Refusal } from "../sharing/file-format.ts";
import { BETTER_AS_FILE, CodeCollector, framesOf, MOST_CODES } from "../sharing/frames.ts";
import { type HandIn, type Received, sumOf } from "../sharing/hand-in.ts";

const SENTENCES = [
  "We waited for the bus together, and she told me about the garden.",
  "I would ask her what a good Tuesday looks like, and then wait.",
  "He liked the walk more than the group, and said so to everybody.",
  "Żaneta’s café shuts at four; “Dewch i mewn” is on the door 🙂",
];

function person(at: number, lines = 8): HandIn {
  const answers = Array.from({ length: lines }, (_, line) => ({
    key: `an-exercise/question-${line}`,
    revision: 1,
    question: "What was it like?",
    value: `${SENTENCES[(at + line) % 4]} ${at * 7919 + line * 104729}`,
  }));
  return { id: at.toString(16).padStart(16, "0"), number: 1, name: "", answers };
}

/** Everything that a collector has whole after these codes, by sum. */
function collect(texts: readonly string[]): Received[] {
  const collector = new CodeCollector(), found = new Map<string, Received>();
  for (const text of texts) {
    const progress = collector.add(text);
    for (const handIn of progress ? collector.handIns(progress) : []) found.set(handIn.id, handIn);
  }
  return [...found.values()];
}

Deno.test("Base45 gives the values of RFC 9285, and every byte comes back", () => {
  const bytes = (text: string) => new TextEncoder().encode(text);
  assert.equal(base45(bytes("AB")), "BB8");
  assert.equal(base45(bytes("Hello!!")), "%69 VD92EX0");
  assert.equal(base45(bytes("base-45")), "UJCLQE7W581");
  fc.assert(fc.property(fc.uint8Array(), (all) => assert.deepEqual(fromBase45(base45(all)), all)));
  for (const wrong of ["A", "GGW", ":::", "a00", "AB8C", "ZZ"]) assert.equal(fromBase45(wrong), null, wrong);
});

Deno.test("the codes of twelve people, mixed up, twice and with strangers among them, lose and double nothing", () => {
  const all = Array.from({ length: 12 }, (_, at) => person(at));
  const frames = all.flatMap((each) => framesOf(each).frames);
  fc.assert(
    fc.property(
      fc.shuffledSubarray([...frames, ...frames, "WIFI:T:WPA;S:hall;;", "AH1"], {
        minLength: frames.length * 2 + 2,
      }),
      (mixed) => {
        const found = collect(mixed);
        assert.deepEqual(found.map(sumOf).sort(), all.map(sumOf).sort());
      },
    ),
    { numRuns: 20 },
  );
});

Deno.test("a code says which numbers are missing, and one that is lost keeps only its own series open", () => {
  const [one, other] = [framesOf(person(1)).frames, framesOf(person(2)).frames];
  const collector = new CodeCollector();
  assert.deepEqual(
    collector.add(one[1]!)?.missing,
    one.map((_, at) => at + 1).filter((number) => number !== 2),
  );
  assert.equal(collector.add(one[1]!)?.known, true);
  assert.deepEqual(collect([...one.slice(1), ...other]).map(({ id }) => id), [person(2).id]);
});

Deno.test("a code with one sign changed is never taken", () => {
  const [frame] = framesOf(person(1)).frames;
  fc.assert(
    fc.property(
      fc.nat(frame!.length - 1),
      fc.constantFrom(..."0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"),
      (at, sign) => {
        if (frame![at] === sign) return;
        assert.equal(new CodeCollector().add(frame!.slice(0, at) + sign + frame!.slice(at + 1)), null);
      },
    ),
  );
});

/** The text of a code as somebody would make it who means harm: its sum is right. */
function forged(mark: string, number: number, total: number, bytes: Uint8Array): string {
  const two = (value: number) => value.toString(36).toUpperCase().padStart(2, "0");
  const rest = mark + two(number) + two(total) + base45(bytes);
  let crc = ~0;
  for (const sign of rest) {
    crc ^= sign.charCodeAt(0);
    for (let bit = 0; bit < 8; bit++) crc = crc >>> 1 ^ (crc & 1 ? 0xedb88320 : 0);
  }
  const sum = (~crc >>> 0).toString(36).toUpperCase().padStart(7, "0");
  return `AH1${mark}${two(number)}${two(total)}${sum}${base45(bytes)}`;
}

Deno.test("a bomb, rubbish and a series of another name are refused, and nothing else is thrown", () => {
  const zeros = " ".repeat(8 * 1024 * 1024), mark = sha256(zeros).slice(0, 6).toUpperCase();
  const bomb = deflateSync(new TextEncoder().encode(zeros), { level: 9 });
  const total = Math.ceil(bomb.length / 194);
  const texts = Array.from(
    { length: total },
    (_, at) => forged(mark, at + 1, total, bomb.subarray(at * 194, at * 194 + 194)),
  );
  const reasons = [
    texts,
    [forged("ABCDEF", 1, 1, Uint8Array.of(1, 2, 3))],
    [forged("ABCDEF", 1, 1, deflateSync(new TextEncoder().encode("{}")))],
    [forged(sha256("{}").slice(0, 6).toUpperCase(), 1, 1, deflateSync(new TextEncoder().encode("{}")))],
  ].map((each) => {
    try {
      collect(each.slice(0, MOST_CODES));
      return "taken";
    } catch (error) {
      assert.ok(error instanceof Refusal);
      return error.reason;
    }
  });
  assert.ok(total <= MOST_CODES);
  assert.deepEqual(reasons, ["too-large", "damaged", "damaged", "not-a-hand-in"]);
  assert.equal(new CodeCollector().add(forged("ABCDEF", 2, 1, Uint8Array.of(1))), null);
  assert.equal(new CodeCollector().add(forged("ABCDEF", 1, MOST_CODES + 1, Uint8Array.of(1))), null);
});

Deno.test("from some five thousand packed bytes on, a file is the better way", () => {
  assert.ok(framesOf(person(1, 8)).bytes < BETTER_AS_FILE);
  const long = framesOf({
    ...person(1),
    answers: person(1, 150).answers.map((answer) => ({ ...answer, value: sha256(answer.key) })),
  });
  assert.ok(long.bytes > BETTER_AS_FILE);
});

Deno.test("every code of a series fits version 10 and is read from its picture", () => {
  for (const frame of framesOf(person(3)).frames) {
    const rows = encodeQR(frame, "raw", { ecc: "medium", encoding: "alphanumeric", version: 10, border: 4 });
    const scale = 4, width = rows.length * scale;
    const data = new Uint8ClampedArray(width * width * 4);
    for (let at = 0; at < width * width; at++) {
      const dark = rows[Math.floor(at / width / scale)]![Math.floor(at % width / scale)];
      data.set(dark ? [0, 0, 0, 255] : [255, 255, 255, 255], at * 4);
    }
    assert.equal(decodeQR({ data, width, height: width }), frame);
  }
});
