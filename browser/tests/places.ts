/** A local map's definition, and places by chance, for the tests. */

import fc from "fast-check";
import { withBreaks } from "../common/line-breaks.ts";
import type { Parts } from "../answers/answer.ts";
import { readDefinition } from "../answers/definitions.ts";
import { foldText } from "../common/fold-text.ts";

/** As src/alongside/kinds/places/kind.py has it, in short. */
export const DEFINITION = readDefinition({
  entry: "a place",
  fields: [
    { id: "name", kind: "text", question: "Name" },
    { id: "kind", kind: "choice", question: "What is it?", options: { group: "a group", place: "a place" } },
    { id: "area", kind: "text", question: "Area" },
    { id: "address", kind: "text", question: "Address" },
    { id: "offers", kind: "text", question: "What goes on there?" },
    { id: "when", kind: "text", question: "Days and times" },
    { id: "welcome", kind: "text", question: "Who is welcome?" },
    { id: "cost", kind: "text", question: "What does it cost?" },
    {
      id: "access",
      kind: "checklist",
      question: "What is it like to get in?",
      options: { "step-free": "no steps", loop: "hearing loop" },
    },
    { id: "getting-in", kind: "text", question: "Getting there and getting in" },
    { id: "contact", kind: "text", question: "How to reach it" },
    { id: "run-by", kind: "text", question: "Who runs it?" },
    { id: "checked", kind: "date", question: "Last checked" },
    {
      id: "rating",
      kind: "choice",
      question: "Would you recommend it?",
      options: { green: "Green: yes", amber: "Amber: not sure", red: "Red: no" },
    },
    { id: "why", kind: "text", question: "Why?" },
    { id: "better", kind: "text", question: "What would move it up?" },
    {
      id: "voices",
      kind: "table",
      question: "What do others say?",
      columns: { who: "Who", rating: "Colour", why: "Why", date: "When" },
    },
    { id: "ask", kind: "text", question: "Still to find out" },
    { id: "note", kind: "text", question: "My private note" },
  ],
});

let number = 0;

/** An entry that says this. */
export function entryOf(values: Parts): { id: string; values: Parts; updated: string } {
  return { id: `e${++number}`, values, updated: "" };
}

const words = fc.oneof(
  fc.string({ unit: "grapheme", minLength: 1, maxLength: 30 }),
  fc.constantFrom(
    "=1+1",
    "'=1",
    "'",
    "a;b",
    "a,b",
    'say "hi"',
    "two\nlines",
    "+44 1632 960000",
    "| \\ |",
    "-",
    "@x",
    "\\n",
    "01632960747",
    "3/4",
    "1-2",
    "2026-05-03",
    "1e5",
    "1632960747",
    '="01"',
    "'3/4",
    "\u200B3/4",
    "TRUE",
    "?10",
  ),
).map((text) => withBreaks(text).trim()).filter((text) => text !== "");
const day = fc.integer({ min: 0, max: 9000 }).map((days) =>
  new Date(days * 864e5 + 1e12).toISOString().slice(0, 10)
);
const voices = fc.uniqueArray(
  fc.record({ who: words, rating: fc.constantFrom("green", "amber", "red"), why: words, date: day }),
  { maxLength: 3, selector: ({ who }) => foldText(who) },
);

/** What a place may say. */
export const valuesByChance: fc.Arbitrary<Parts> = fc.tuple(
  fc.record({ name: words }),
  fc.dictionary(
    fc.constantFrom(
      ...[
        "area",
        "offers",
        "when",
        "welcome",
        "cost",
        "getting-in",
        "contact",
        "address",
        "run-by",
        "why",
        "better",
        "ask",
        "note",
      ],
    ),
    words,
  ),
  fc.record({
    kind: fc.constantFrom("group", "place"),
    checked: day,
    rating: fc.constantFrom("green", "amber", "red"),
    "access.step-free": fc.constant(true as const),
    "access.loop": fc.constant(true as const),
  }, { requiredKeys: [] }),
  voices,
).map(([name, texts, facts, voices]) => ({
  ...texts,
  ...facts,
  ...Object.fromEntries(
    voices.flatMap((voice, index) =>
      Object.entries(voice).map(([part, said]) => [`voices.${index + 1}.${part}`, said])
    ),
  ),
  ...name,
}));

/** Any places. */
export const entriesByChance = fc.array(valuesByChance, { maxLength: 8 })
  .map((all) => all.map((values, index) => ({ id: String(index), values, updated: "" })));
