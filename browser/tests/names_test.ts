import assert from "node:assert/strict";
import fc from "fast-check";
import { signsIn } from "../tools/log/name-detection.ts";

const words = (text: string) => signsIn(text).map((sign) => sign.words);

for (
  const [text, found] of [
    ["I asked M.K. what she wanted.", ["M.K."]],
    ["With J. it went well.", ["J."]],
    ["I met Mrs Smith at the door.", ["Mrs Smith"]],
    ["Then Dr. Okafor rang.", ["Dr. Okafor"]],
    ["We went to see Sarah at the club.", ["Sarah"]],
    ["We went to see Sarah Jane Brown at the club.", ["Sarah Jane Brown"]],
    ["I listened, and José’s story came out.", ["José’s"]],
    ["He lives at BA14 8JQ now.", ["BA14 8JQ"]],
    ["His number is 07700 900123, he said.", ["07700 900123"]],
    ["The record says 943 476 5919.", ["943 476 5919"]],
    ["I wrote to a.person@example.org twice.", ["a.person@example.org"]],
    ["A man, born 3.4.1951, came.", ["born 3.4.1951"]],
    ["I asked M.K. and M.K. again.", ["M.K."]],
  ] as const
) {
  Deno.test(`a sign is found in “${text}”`, () => assert.deepEqual(words(text), found));
}

for (
  const text of [
    "",
    "The person said that Monday was hard.",
    "In March I rang Samaritans with them.",
    "I noticed that I talked too much. They waited. Good.",
    "We looked at 3 groups and 12 leaflets, at 10.30 and at 2 p.m.",
    "It cost £4.50, in 2026.",
    "The person’s GP knows. So does the NHS.",
    "What went well? I asked what they would do.",
    "“Perhaps,” they said. “Let’s see.”",
    "I, too, am tired.",
    "We used the Good Life cards and the Mental Health Act leaflet.",
  ]
) {
  Deno.test(`nobody is seen in “${text}”`, () => assert.deepEqual(words(text), []));
}

Deno.test("any text can be looked through, and what is found stands in it", () => {
  fc.assert(fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), (text) => {
    for (const sign of signsIn(text)) assert.ok(text.includes(sign.words));
  }));
});

Deno.test("a long text is looked through in one go", () => {
  const text = "I asked what she wanted and then we walked, M.K. and I, to the club. ".repeat(3000);
  assert.deepEqual(words(text), ["M.K."]);
});
