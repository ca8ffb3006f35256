import assert from "node:assert/strict";
import fc from "fast-check";
import type { Parts } from "../answers/answer.ts";
import { readDefinition } from "../answers/definitions.ts";
import { ratingIn, wholeOf } from "../tools/places/rating.ts";
import { exportBlocks } from "../tools/places/export.ts";
import {
  type Filter,
  filterPlaces,
  inOrder,
  type Order,
  toMoveUp,
  yearBefore,
} from "../tools/places/filter.ts";
import { DEFINITION, entriesByChance, entryOf } from "./places.ts";

const ALL: Filter = { words: "", kind: "", light: "all", since: "" };
const PLACES = [
  entryOf({ name: "Library", kind: "place", area: "North", rating: "green", checked: "2026-09-01" }),
  entryOf({ name: "Choir", kind: "group", rating: "amber", better: "A lift home", checked: "2024-01-05" }),
  entryOf({ name: "Café Ana", kind: "place", area: "North", "access.step-free": true }),
  entryOf({
    name: "Gym",
    area: "south",
    rating: "green",
    "voices.1.who": "KM",
    "voices.1.rating": "Red: loud",
  }),
];
const names = (entries: readonly { values: Record<string, string | true> }[]) =>
  entries.map(({ values }) => values["name"]).join();

for (
  const [words, light] of [
    ["green", "green"],
    ["G", "green"],
    ["Amber: not sure", "amber"],
    ["yellow", "amber"],
    ["▲ Amber", "amber"],
    ["RED", "red"],
    ["r", "red"],
    ["great", ""],
    ["", ""],
  ] as const
) {
  Deno.test(`“${words}” is ${light || "no colour"}`, () => assert.equal(ratingIn(words), light));
}

Deno.test("where people differ there is no mean, and it is said", () => {
  assert.deepEqual(PLACES.map(({ values }) => wholeOf(values)), ["green", "amber", "", "differ"]);
});

for (
  const [what, sieve, found] of [
    ["everything", {}, "Library,Choir,Café Ana,Gym"],
    ["words in any field, whatever case and accents", { words: "cafe ANA" }, "Café Ana"],
    [
      "words with other quotes, and signs that cannot be seen",
      { words: "“Caf\u00adé” An\u200ba" },
      "Café Ana",
    ],
    ["what is ticked, in its words", { words: "no steps" }, "Café Ana"],
    ["a kind", { kind: "place" }, "Library,Café Ana"],
    ["a rating", { light: "green" }, "Library"],
    ["no rating", { light: "" }, "Café Ana"],
    ["what nobody has checked since", { since: "2025-11-25" }, "Choir,Café Ana,Gym"],
  ] as const
) {
  Deno.test(`sifted by ${what}`, () =>
    assert.equal(names(filterPlaces(PLACES, { ...ALL, ...sieve }, DEFINITION)), found));
}

for (
  const [order, found] of [
    ["light", "Library,Gym,Choir,Café Ana"],
    ["kind", "Choir,Café Ana,Library,Gym"],
    ["area", "Café Ana,Library,Gym,Choir"],
    ["name", "Café Ana,Choir,Gym,Library"],
    ["checked", "Café Ana,Gym,Choir,Library"],
  ] as [Order, string][]
) {
  Deno.test(`sorted by ${order}`, () => assert.equal(names(inOrder(PLACES, order, DEFINITION)), found));
}

Deno.test("what would move a place up is listed, and what nobody has thought of is named", () => {
  const { said, unsaid } = toMoveUp(PLACES, DEFINITION);
  assert.equal(names(said), "Choir");
  assert.equal(names(unsaid), "Gym");
});

Deno.test("a year before a leap day is a day of the calendar", () =>
  assert.equal(yearBefore("2028-02-29"), "2027-03-01"));

Deno.test("every group of a sorted list stands together", () => {
  fc.assert(
    fc.property(
      entriesByChance,
      fc.constantFrom("light" as const, "kind" as const, "area" as const),
      (given, order) => {
        const group = (values: Parts) => order === "light" ? wholeOf(values) : values[order] ?? "";
        const groups = inOrder(given, order, DEFINITION).map(({ values }) => group(values));
        const heads = groups.filter((group, at) => group !== groups[at - 1]);
        assert.equal(new Set(heads).size, heads.length);
      },
    ),
  );
});

Deno.test("whatever is written goes on paper", () => {
  fc.assert(fc.property(entriesByChance, (given) => {
    // Upper case, as the lower one of a letter may depend on where it stands (Σ).
    const said = JSON.stringify(exportBlocks(given, DEFINITION)).toUpperCase();
    for (const { values } of given) {
      for (const [part, words] of Object.entries(values)) {
        if (words === true || ["kind", "checked", "rating"].includes(part) || part.endsWith("date")) continue;
        const light = part.endsWith(".rating") && ratingIn(words);
        assert.ok(said.includes(JSON.stringify(light || words.trim()).slice(1, -1).toUpperCase()), part);
      }
    }
  }));
});

Deno.test("a map without places leaves the paper empty, and one with parts of a later release says them", () => {
  assert.deepEqual(exportBlocks([], DEFINITION), []);
  const said = JSON.stringify(exportBlocks([entryOf({ name: "Hall", parking: "behind it" })], DEFINITION));
  assert.ok(said.includes("behind it"));
  assert.ok(exportBlocks([entryOf({ name: "Hall" })], readDefinition({})).length > 0);
});
