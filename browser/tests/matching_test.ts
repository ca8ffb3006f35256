/** Which entries of a list are asked for. */

import { equal } from "node:assert/strict";
import { type Facts, matches } from "../site/lists/matching.ts";

const EXERCISE: Facts = {
  kind: "exercise",
  stage: "reviewing",
  with: "alone threes whole-group",
  minutes: "45",
  alone: "20",
  state: "new",
};
const SHEET: Facts = { kind: "sheet", stage: "reviewing", with: "alone" };

const CASES: [string, Facts, Facts, boolean][] = [
  ["everything, when nothing is asked", EXERCISE, { words: "", stage: "", with: "" }, true],
  ["one of several ways to work", EXERCISE, { with: "threes" }, true],
  ["no part of a way's name", EXERCISE, { with: "three" }, false],
  ["what takes less time", EXERCISE, { minutes: "60" }, true],
  ["nothing that takes longer", EXERCISE, { minutes: "30" }, false],
  ["what takes less time by yourself", EXERCISE, { minutes: "30", with: "alone" }, true],
  ["nothing of no set length, where a time is asked", SHEET, { minutes: "60" }, false],
  ["nothing that fits one of two choices", EXERCISE, { stage: "reviewing", kind: "sheet" }, false],
  ["what has a name of several words", { form: "PDF to print" }, { form: "PDF to print" }, true],
  ["words in any order, however they are written", EXERCISE, { words: "ZOE cafe" }, true],
  ["nothing that lacks a word", EXERCISE, { words: "zoe tea" }, false],
];

for (const [name, facts, asked, expected] of CASES) {
  Deno.test(`shows ${name}`, () => equal(matches(facts, "At the Café with Zoë", asked), expected));
}
