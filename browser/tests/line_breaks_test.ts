/** Line breaks as programs write them, and words cut at a limit. */

import { deepEqual as equal } from "node:assert/strict";
import fc from "fast-check";
import { characters, clipped } from "../common/clip.ts";
import { linesOf, withBreaks } from "../common/line-breaks.ts";
import { cut } from "../tools/connections/marks.ts";
import { takeSnapshot, type Tie } from "../tools/connections/read-map.ts";
import { trimmed } from "../tools/places/lists/cells.ts";
import { fieldWords } from "../answers/entry-text.ts";
import { textOf } from "../answers/parts.ts";
import { readDefinition } from "../answers/definitions.ts";
import { escape, runs } from "../export/word/ooxml.ts";
import { anySign } from "./arbitrary.ts";

const SIGNS = {
  "Word’s, U+000B": "\v",
  "a form feed": "\f",
  "a carriage return alone": "\r",
  "Windows’ two": "\r\n",
  "U+0085": "\u0085",
  "U+2028": "\u2028",
  "U+2029": "\u2029",
  "the usual one": "\n",
};

for (const [name, sign] of Object.entries(SIGNS)) {
  const pasted = `one${sign}two`;
  Deno.test(`a line break is a line break: ${name}`, () => {
    equal(linesOf(pasted), ["one", "two"]);
    equal(linesOf(`${pasted}${sign}${sign}three`), ["one", "two", "", "three"]);
    equal(trimmed(pasted), "one\ntwo", "in a file for a spreadsheet");
    equal(textOf({ it: pasted }, "it"), "one\ntwo", "in what a tool says");
    equal(fieldWords({ it: pasted }, "it", readDefinition({ kind: "text" })), "one\ntwo");
    equal(runs(pasted).match(/<w:br\/>/g)?.length, 1, "in Word");
    equal(escape(pasted), "one two", "in a title");
    const tie = { id: "a", name: pasted, kind: "", ring: 1, often: "", gives: [], gets: [], through: "" };
    const [, said] = Object.entries(
      takeSnapshot([{ ...tie, throughId: "", active: true } as Tie], "2026-11-28"),
    )[1]!;
    equal(String(said).split("\n")[0], "one two", "in a map that is kept");
  });
}

Deno.test("nothing but line breaks changes", () => {
  fc.assert(fc.property(fc.string({ unit: anySign }), (text) => {
    const bare = (words: string) => words.replace(/[\n\v\f\r\u0085\u2028\u2029]/g, "");
    equal(bare(withBreaks(text)), bare(text));
  }));
});

const WHOLE = [
  "👩🏽‍🤝‍👨🏿",
  "👨‍👩‍👧‍👦",
  "🇬🇧",
  "🏴󠁧󠁢󠁷󠁬󠁳󠁿",
  "👍🏽",
  "❤️",
  "é",
  "ñ̃",
  "𝒳",
  "a",
];

for (const [how, segmenter] of [["with", Intl.Segmenter], ["without", undefined]] as const) {
  Deno.test(`${how} the browser’s own help, what people see as one character stays whole`, () => {
    for (const whole of WHOLE) {
      equal(characters(`x${whole}y`, segmenter), ["x", whole, "y"]);
      for (let most = 0; most < whole.length; most++) equal(clipped(whole, most, segmenter), "", whole);
      equal(clipped(`${whole}${whole}x`, whole.length * 2, segmenter), whole + whole);
    }
  });

  Deno.test(`${how} the browser’s own help, a cut text is the beginning of it and no longer than it may be`, () => {
    const text = fc.array(fc.constantFrom(...WHOLE, " ", "Zoë"), { maxLength: 40 }).map((all) =>
      all.join("")
    );
    fc.assert(fc.property(text, fc.nat(60), (text, most) => {
      const head = clipped(text, most, segmenter);
      equal(text.startsWith(head), true);
      equal(head.length <= most || head === text, true);
      equal(characters(text, segmenter).slice(0, characters(head, segmenter).length).join(""), head);
    }));
  });
}

Deno.test("a name on a map is cut between characters", () => {
  for (let room = 20; room < 160; room++) {
    const shown = cut(`Ann ${"👩🏽‍🤝‍👨🏿".repeat(4)} and 🇬🇧🇬🇧🇬🇧`, room).replace(/…$/, "");
    equal(
      /[\ud800-\udbff]$|\u200d$|🏽$/u.test(shown.replaceAll("👩🏽‍🤝‍👨🏿", "").replaceAll("🇬🇧", "")),
      false,
      shown,
    );
    equal([...shown.replaceAll("🇬🇧", "")].some((sign) => /[\u{1f1e6}-\u{1f1ff}]/u.test(sign)), false, shown);
  }
});
