import assert from "node:assert/strict";
import fc from "fast-check";
import type { Parts } from "../answers/answer.ts";
import { type Definition, readDefinition } from "../answers/definitions.ts";
import { type Received, sumOf } from "../sharing/hand-in.ts";
import { fromCsv } from "../tools/places/lists/csv.ts";
import { ratingIn, voicesOf } from "../tools/places/rating.ts";
import { type Asked, groupByQuestion, people, shuffled } from "../wall/group.ts";
import { placesCsv } from "../wall/group-places.ts";
import { scalePlot } from "../wall/scale-plot.ts";
import { sameWords, wholeOf } from "../wall/same-words.ts";
import { ofThisManual, putUp, sortIn } from "../wall/sort-in.ts";
import {
  countChoices,
  countPlaces,
  countScale,
  placesOf,
  ratedIn,
  ratedWords,
  viewInPlace,
  viewsInRating,
} from "../wall/tally.ts";

const hex = (number: number) => number.toString(16).padStart(16, "0");

function handIn(id: number, number: number, ...values: string[]): Received {
  const answers = values.map((value, index) => ({ key: `a/q${index}`, revision: 1, question: "?", value }));
  const whole = { id: hex(id), number, name: "", answers };
  return { ...whole, sum: sumOf(whole) };
}

const QUESTIONS = new Map([
  [
    "a",
    new Map([["a/q1", readDefinition({ kind: "text", question: "Second?" })], [
      "a/q0",
      readDefinition({ kind: "text", question: "First?" }),
    ]]),
  ],
]);

/** Several hand-ins of several people, each as often as they like, in any order. */
const many = fc.array(
  fc.tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 3 }), fc.constantFrom("x", "y")),
  {
    minLength: 1,
    maxLength: 30,
  },
).map((all) => all.map(([id, number, word]) => handIn(id, number, `${word}${number}`)));

Deno.test("whatever the order, and however often, the wall holds each person's latest once", () => {
  fc.assert(
    fc.property(many, fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })), (all, chance) => {
      const [...mixed] = all.map((each) => [chance.next().value as number, each] as const)
        .sort(([one], [other]) => one - other).map(([, each]) => each);
      const one = putUp(sortIn(all, new Map()), new Map());
      let other = new Map<string, Received>();
      for (const each of [...mixed, ...mixed]) other = putUp(sortIn([each], other), other);
      const said = (wall: Map<string, Received>) =>
        [...wall.values()].map(({ id, sum }) => `${id} ${sum}`).sort();
      assert.deepEqual(said(one), said(other));
      assert.equal(one.size, new Set(all.map(({ id }) => id)).size);
      for (const { id, number } of one.values()) {
        assert.equal(number, Math.max(...all.filter((each) => each.id === id).map(({ number }) => number)));
      }
    }),
  );
});

Deno.test("each hand-in is said to be new, the same, changed or older", () => {
  const here = putUp(sortIn([handIn(1, 2, "a"), handIn(2, 1, "b")], new Map()), new Map());
  const sorted = sortIn([
    handIn(1, 2, "a"),
    handIn(2, 2, "c"),
    handIn(1, 1, "z"),
    handIn(3, 1, "d"),
    handIn(3, 1, "d"),
  ], here);
  assert.deepEqual(sorted.map(({ standing }) => standing), ["same", "changed", "older", "new", "same"]);
});

Deno.test("what this manual does not ask, or asks otherwise, is told apart", () => {
  const odd = { key: "gone/q0", revision: 1, question: "Gone?", value: "x" };
  const reworded = { key: "a/q0", revision: 2, question: "First, again?", value: "y" };
  const all = {
    ...handIn(1, 1, "one", "two"),
    answers: [...handIn(1, 1, "one", "two").answers, odd, reworded],
  };
  assert.deepEqual(ofThisManual(all, QUESTIONS).answers.map(({ key, revision }) => [key, revision]), [[
    "a/q0",
    1,
  ], ["a/q1", 1]]);
  const asked = groupByQuestion([all, handIn(2, 1, "three")], QUESTIONS);
  assert.deepEqual(
    asked.map(({ question, said, isOurs }) => [question, said.map(({ value }) => value), isOurs]),
    [
      ["Second?", ["two"], true],
      ["First?", ["one", "three"], true],
      ["First, again?", ["y"], false],
      ["Gone?", ["x"], false],
    ].sort((one, other) => Number(other[2]) - Number(one[2])),
  );
  assert.equal(people(asked[1]!.said), 2);
});

Deno.test("mixing up loses nothing", () => {
  fc.assert(fc.property(fc.array(fc.integer()), (all) => {
    assert.deepEqual(shuffled(all).sort(), [...all].sort());
  }));
});

Deno.test("choices, numbers and places in an order are counted, whatever a hand-in says", () => {
  const choice = readDefinition({ kind: "choice", options: { yes: "Yes", no: "No" } });
  assert.deepEqual(countChoices(["yes", "yes", "perhaps", " ", { no: true }], choice), [
    { words: "Yes", count: 2 },
    { words: "No", count: 1 },
    { words: "perhaps", count: 1 },
  ]);
  const scale = readDefinition({ kind: "scale", low: 0, high: 3 });
  assert.deepEqual([...countScale(["3", "3", "0", "", "99", "1e9", "x", { a: "1" }], scale)], [
    [0, 1],
    [1, 0],
    [2, 0],
    [3, 2],
  ]);
  assert.ok(countScale([], readDefinition({ kind: "scale", low: 0, high: 1e9 })).size <= 101);
  const ranking = readDefinition({ kind: "ranking", items: { tea: "Tea", walk: "A walk", bus: "A bus" } });
  assert.deepEqual(
    countPlaces([{ tea: "1", walk: "2" }, { tea: "1", walk: "2" }, { tea: "2", walk: "1" }, "x"], ranking),
    [
      { words: "Tea", first: 2, middle: 1 },
      { words: "A walk", first: 1, middle: 2 },
    ],
  );
});

Deno.test("the same words stand once, and words that differ in a vowel or in voicing do not", () => {
  const said = ["Zoë", "zoe ", "माता", "मीत", "バス", "ハス", "ﾊﾞｽ"].map((value, index) =>
    wholeOf({ owner: hex(index), key: "a/q0", value })
  );
  const together = sameWords(said).map((same) => same.length);
  assert.deepEqual(together, [2, 2, 1, 1, 1]);
});

Deno.test("words that only an apostrophe tells apart stand by themselves, whichever apostrophe it is", () => {
  const ill = ["I'll", "I’ll", "I‘ll", "I`ll", "I´ll", "ill"];
  const others = ["We're here", "Were here", "“Tea”", "'tea'", "cafe\u0301's", "cafe\u0301s"];
  const said = [...ill, ...others].map((value, index) => wholeOf({ owner: hex(index), key: "a/q0", value }));
  assert.deepEqual(sameWords(said).map((same) => same.length), [5, 2, 1, 1, 1, 1, 1]);
});

Deno.test("places that several people name stand once, with the colours of all", () => {
  const rating = readDefinition({ kind: "rating", items: { park: "The park" } });
  const views = [
    ...viewInPlace({ name: "The Library", rating: "green", why: "warm", offers: "reading group" }),
    ...viewInPlace({ name: "library ", rating: "red", why: "stairs" }),
    ...viewInPlace({ rating: "red" }),
    ...viewInPlace("words"),
    ...viewsInRating(
      { "park.rating": "amber", "1.name": "LIBRARY", "1.rating": "green", "2.rating": "red" },
      rating,
    ),
  ];
  assert.deepEqual(placesOf(views), [
    { name: "The Library", green: 2, amber: 0, red: 1, whys: ["warm", "stairs"], about: ["reading group"] },
    { name: "The park", green: 0, amber: 1, red: 0, whys: [], about: [] },
  ]);
});

/** Views of a coffee morning by so many people. */
const coffee = (...views: Parts[]) =>
  views.flatMap((view) => viewInPlace({ name: "Coffee morning", rating: "green", ...view }));
const seen = (views: ReturnType<typeof coffee>) =>
  placesOf(views).map(({ about, green }) => [green, ...about]);

Deno.test("groups of one name that are somewhere else or on another day are different groups", () => {
  const places = placesOf(coffee(
    { area: "Trowbridge", when: "Monday" },
    { area: "Melksham", when: "Thursday", rating: "red" },
  ));
  assert.deepEqual(places.map(({ about, green, red }) => [about, green, red]), [
    [["Melksham. Thursday"], 0, 1],
    [["Trowbridge. Monday"], 1, 0],
  ]);
  assert.equal(seen(coffee({ when: "Mondays, 10 am" }, { when: "Thu" })).length, 2);
  assert.equal(seen(coffee({ address: "Library" }, { address: "Village Hall" })).length, 2);
});

Deno.test("those who tell of one group in other words are together, whoever has handed in first", () => {
  const views: Parts[] = [
    { area: "Trowbridge" },
    { area: "Melksham", when: "Thursdays" },
    { area: "trowbridge", when: "Mon 10 am" },
    { when: "Thursday" },
    { address: "Library", area: "Trowbridge, Park" },
  ];
  for (const said of [views, [...views].reverse()]) {
    assert.deepEqual(seen(coffee(...said)).map(([green]) => green), [3, 2]);
  }
});

Deno.test("who only gives a name joins the one group of that name, and none where there are two", () => {
  assert.deepEqual(seen(coffee({}, { area: "Melksham" }, {})), [[3, "Melksham"]]);
  assert.deepEqual(seen(coffee({}, { area: "Melksham" }, { area: "Trowbridge" }, {})), [
    [2],
    [1, "Melksham"],
    [1, "Trowbridge"],
  ]);
});

Deno.test("colours are told in the words of their question, and its own things stay in their order", () => {
  const traps = readDefinition({
    kind: "rating",
    question: "How near?",
    items: { hero: "Being the hero", fix: "Fixing" },
    options: { green: "Green: not in sight", amber: "Amber: in sight", red: "Red: in it" },
  });
  const answers = [{ "fix.rating": "red" }, { "fix.rating": "red", "hero.rating": "green" }];
  assert.deepEqual(ratedIn(answers, traps).map(({ name, red }) => [name, red]), [
    ["Being the hero", 0],
    ["Fixing", 2],
  ]);
  assert.equal(ratedWords("How near?", traps).colours.red, "Red: in it");
  assert.equal(ratedWords("Where?", readDefinition({ kind: "places" })).colours.red, "Would not recommend");
});

Deno.test("the places of a group come as a list that My local map reads, with no name and no formula", () => {
  const rating = readDefinition({ kind: "rating", question: "Where?", items: { 1: "", 2: "" } });
  const traps = readDefinition({ kind: "rating", question: "How near?", items: { hero: "Being the hero" } });
  const asked = (id: string, definition: Definition, values: Parts[]): Asked => ({
    id,
    exercise: "a",
    question: definition.question,
    definition,
    isOurs: true,
    said: values.map((value, index) => ({ owner: hex(index), key: id, value })),
  });
  const text = placesCsv([
    asked("a/map", readDefinition({ kind: "places" }), [
      { name: "The Library", rating: "green", why: "=1+1", offers: "reading, 2 pm" },
      { name: "Café | bar", rating: "amber" },
    ]),
    asked("a/rated", rating, [{ "1.name": "library", "1.rating": "red", "1.why": "steps\nat the door" }]),
    asked("a/traps", traps, [{ "hero.rating": "red" }]),
  ]);
  const lines = text.split("\r\n");
  assert.equal(
    lines[0],
    "\uFEFFName,Area,Address,What goes on there,Days and times,Cost,Would recommend,Not sure,Would not recommend,What others say",
  );
  assert.equal(lines.length, 4);
  const map = readDefinition({ kind: "places", fields: [] });
  const read = fromCsv(text, map).places.map(({ values }) => values);
  assert.deepEqual(read.map(({ name }) => name), ["The Library", "Café | bar"]);
  const said = voicesOf(read[0]!).map(({ who, rating, why }) => [who, ratingIn(rating), why]).sort();
  assert.deepEqual(said, [["", "green", "=1+1"], ["", "red", "steps\nat the door"]]);
});

Deno.test("a table of places keeps groups of one name apart, and words that a spreadsheet would change", () => {
  const values: Parts[] = [
    { name: "01632960747", area: "3/4", offers: "1-2", cost: "=1+1", rating: "green" },
    { name: "Coffee morning", area: "Trowbridge", when: "Monday", rating: "green" },
    { name: "Coffee morning", area: "Melksham", when: "Thursday", rating: "red" },
  ];
  const definition = readDefinition({ kind: "places", fields: [] });
  const said = values.map((value, index) => ({ owner: hex(index), key: `a/map_${index}`, value }));
  const text = placesCsv([{ id: "a/map", exercise: "a", question: "?", definition, isOurs: true, said }]);
  assert.ok(text.includes("\r\n\u200B01632960747,\u200B3/4,,\u200B1-2,,\u200B=1+1,1,0,0,"));
  const read = fromCsv(text, definition).places.map(({ values }) => values);
  assert.deepEqual(read.map(({ name, area, offers, when, cost }) => [name, area, offers, when, cost]), [
    ["01632960747", "3/4", "1-2", undefined, "=1+1"],
    ["Coffee morning", "Melksham", undefined, "Thursday", undefined],
    ["Coffee morning", "Trowbridge", undefined, "Monday", undefined],
  ]);
});

Deno.test("a plot has a dot for each person, and says its numbers in words that cannot act", () => {
  const svg = scalePlot(new Map([[0, 2], [1, 0], [2, 1]]), '"><script>');
  assert.equal(svg.match(/<circle/g)?.length, 3);
  assert.ok(!svg.includes("<script"));
});
