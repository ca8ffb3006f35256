/** Words as they are compared: the same here and in the build, and always traceable to where they stand. */

import { deepEqual, equal } from "node:assert/strict";
import fc from "fast-check";
import cases from "../../tests/folding.json" with { type: "json" };
import { foldText, foldWithPositions, holdsWord, holdsWords } from "../common/fold-text.ts";
import { anySign } from "./arbitrary.ts";

for (const { name, text, folded: expected } of cases) {
  Deno.test(`folds ${name}`, () => equal(foldText(text), expected));
}

/** What stands in one order only once nothing is between it, and what may be between. */
const marked = fc.constantFrom(..."कมาी़्ன้ำカ\u3099ﾞﾊe\u0301\u0327'’-\u200d½ ");
const anything = fc.oneof(
  fc.string({ unit: anySign }),
  fc.string({ unit: "grapheme" }),
  fc.string({ unit: marked }),
);

Deno.test("folding again changes nothing, whatever the text", () => {
  fc.assert(fc.property(anything, (text) => equal(foldText(foldText(text)), foldText(text))));
});

Deno.test("sign by sign it is the same as all at once, and each has its place", () => {
  fc.assert(fc.property(anything, (original) => {
    const { text, starts, ends } = foldWithPositions(original);
    equal(text, foldText(original));
    equal(starts.length, text.length);
    starts.forEach((start, at) => {
      const part = original.slice(start, ends[at]);
      if (!foldText(part).includes(text[at]!)) throw new Error(`${text[at]} is not of ${part}`);
      if (at && start < starts[at - 1]!) throw new Error("goes back");
    });
  }));
});

const FOUND: Record<string, [text: string, question: string]> = {
  "a typed apostrophe finds a printed one": ["She doesn’t mind", "doesn't"],
  "no apostrophe finds one": ["She doesn’t mind", "doesnt"],
  "plain letters find others": ["Moved to Łódź", "lodz"],
  "others find plain letters": ["Moved to Lodz", "Łódź"],
  "a word with a soft hyphen": ["the com\u00admunity hall", "community"],
  "a soft hyphen in the question": ["the community hall", "com\u00admunity"],
  "words between quotes of any kind": ["a “good life” plan", '"good life"'],
  "a name without space to break": ["Mrs\u00a0Ahmed", "mrs ahmed"],
  "a hyphen that was written": ["Her well-being", "wellbeing"],
  "a hyphen that was not": ["Her wellbeing", "well\u2011being"],
  "a word by another, with a dash between": ["tea – and a walk", "walk"],
  "a word of which the first letter is typed": ["माता समूह", "म"],
  "voicing written as a sign of its own": ["ﾊﾞｽ", "バス"],
  "a number with another dash": ["01632\u2011960\u2011747", "01632-960-747"],
};

Deno.test("words on both sides of a dash are no word", () => {
  equal(holdsWords("see - saw, 1-2", "seesaw"), false);
  equal(holdsWords("see - saw, 1-2", "12"), false);
});

Deno.test("other vowels or other voicing make another word, in which nothing is found", () => {
  equal(holdsWords("माता समूह", "मीत"), false);
  equal(holdsWords("バス", "ハス"), false);
});

Deno.test("what is marked of a text is never half a letter", () => {
  const { starts, ends } = foldWithPositions("‘मीत’");
  deepEqual([starts, ends], [[1, 1, 3], [3, 3, 4]]);
});

for (const [name, [text, question]] of Object.entries(FOUND)) {
  Deno.test(`My workbook finds: ${name}`, () => equal(holdsWords(text, question), true));
}

Deno.test("a telephone number is found whatever stands between its figures, and no other figures are", () => {
  for (const written of ["01632 960747", "(01632) 960-747", "01632.960.747", "+44 (0)1632 960747"]) {
    equal(holdsWord(foldText(`ring ${written} now`), "1632960747"), true, written);
  }
  equal(holdsWord("01632 96 and 0747", "01632960747"), false);
  equal(holdsWord("3 4 5", "345"), false, "few figures are no number");
});
