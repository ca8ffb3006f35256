/** Where sentences begin and end, for the voice and for the mark. */

import { deepEqual as equal } from "node:assert/strict";
import fc from "fast-check";
import { LONGEST, sentences } from "../site/reading/sentences.ts";
import { anySign } from "./arbitrary.ts";

const split = (text: string, segmenter: typeof Intl.Segmenter | undefined) =>
  sentences(text, segmenter).map(([from, to]) => text.slice(from, to));

for (const [name, segmenter] of [["with", Intl.Segmenter], ["without", undefined]] as const) {
  const cases: Record<string, string[]> = {
    "Ask first. Then listen!": ["Ask first.", "Then listen!"],
    "“Can we?” she asked.\nHe said yes.": ["“Can we?”", "she asked.", "He said yes."],
    "A line that ends\nin the middle.": ["A line that ends\nin the middle."],
    "No end": ["No end"],
    "  spaces around  ": ["spaces around"],
    "· ✓ —": [],
    "": [],
  };
  for (const [text, expected] of Object.entries(cases)) {
    Deno.test(`${name} the browser’s own help: ${JSON.stringify(text)}`, () =>
      equal(split(text, segmenter), expected));
  }

  const text = fc.oneof(
    fc.string({ unit: anySign, maxLength: 900 }),
    fc.array(fc.constantFrom("word", "words,", "end.", "what?", "(so)", "\n", "“no”", "e.g.", "longer;"), {
      maxLength: 300,
    })
      .map((words) => words.join(" ")),
  );

  Deno.test(`${name} the browser’s own help: every letter is said once, in order`, () => {
    fc.assert(fc.property(text, (text) => {
      const letters = (some: string) => some.replace(/[^\p{L}\p{N}]/gu, "");
      equal(letters(split(text, segmenter).join("")), letters(text));
    }));
  });

  Deno.test(`${name} the browser’s own help: nothing is too long for one breath, where it has a space`, () => {
    fc.assert(fc.property(text, (text) => {
      for (const each of split(text, segmenter)) {
        equal(each, each.trim());
        if (each.length > LONGEST && each.slice(0, LONGEST).trim().includes(" ")) throw new Error(each);
      }
    }));
  });
}

Deno.test("a long sentence is parted after its last comma within a breath", () => {
  const [first, second] = split(`${"a walk, ".repeat(40)}and home.`, Intl.Segmenter);
  equal(first!.endsWith("walk,"), true);
  equal(first!.length > LONGEST - 20, true);
  equal(second!.startsWith("a walk"), true);
});
