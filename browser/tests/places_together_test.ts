/** Which place of a list is which place of the map. */

import assert from "node:assert/strict";
import type { Parts } from "../answers/answer.ts";
import { fromCsv, toCsv } from "../tools/places/lists/csv.ts";
import { bringTogether, type PersonsList } from "../tools/places/lists/match-lists.ts";
import { voicesOf } from "../tools/places/rating.ts";
import { DEFINITION, entryOf } from "./places.ts";

const listOf = (text: string, label = "KM"): PersonsList => ({
  label,
  by: "",
  places: fromCsv(text, DEFINITION).places,
});
/** The map after all of that was taken in. */
const taken = (
  entries: readonly ReturnType<typeof entryOf>[],
  list: PersonsList,
  choices?: Map<string, string>,
) => {
  const outcomes = bringTogether(entries, [list], DEFINITION, choices);
  const changed = new Map(outcomes.filter(({ id }) => id).map(({ id, after }) => [id, after]));
  return [
    ...entries.map((entry) => ({ ...entry, values: changed.get(entry.id) ?? entry.values })),
    ...outcomes.filter(({ id }) => !id).map(({ after }) => entryOf(after)),
  ];
};
const kinds = (entries: readonly ReturnType<typeof entryOf>[], list: PersonsList) =>
  bringTogether(entries, [list], DEFINITION).map(({ kind }) => kind);
const asked = (entries: readonly ReturnType<typeof entryOf>[], list: PersonsList) =>
  bringTogether(entries, [list], DEFINITION).flatMap(({ matches }) => matches).filter(({ asks }) => asks);

const ROWS: Readonly<Record<string, string>> = {
  addresses: `Name,Address
Coffee morning,"St John's Hall, 1 High Street, BA14 8AA"
Coffee morning,"Library, 5 Market Place, SN12 6ES"
Coffee morning,"Village Hall, The Green, BA12 9AZ"
`,
  venues: "Name,Venue\nCoffee morning,St John's Hall\nCoffee morning,Library\nCoffee morning,Village Hall\n",
  areas: "Name,Area\nCoffee morning,North\nCoffee morning,South\nCoffee morning,West\n",
  days: "Name,Day\nCoffee morning,Monday\nCoffee morning,Thursday\nCoffee morning,Saturday\n",
  telephones:
    "Name,Tel\nCoffee morning,01632 960001\nCoffee morning,01632 960002\nCoffee morning,01632 960003\n",
  emails:
    "Name,Email\nCoffee morning,a@example.org\nCoffee morning,b@example.org\nCoffee morning,c@example.org\n",
  "what goes on": "Name,Description\nCoffee morning,Tea\nCoffee morning,Art\nCoffee morning,Chess\n",
};

for (const [what, rows] of Object.entries(ROWS)) {
  Deno.test(`rows of one name that differ in their ${what} stay apart, and the same file adds nothing the second time`, () => {
    const list = listOf(rows);
    const first = taken([], list);
    assert.equal(first.length, 3);
    assert.deepEqual(kinds(first, list), ["same", "same", "same"]);
    assert.equal(taken(first, list).length, 3);
    assert.deepEqual(asked(first, list), []);
  });
}

for (
  const [field, mine, theirs, other] of [
    ["address", "Flat 1, 2 High Street", "Flat 2, 1 High Street", "Flat 1, 2 High Street, Town"],
    ["area", "Newcastle", "Newcastle-under-Lyme", "North Newcastle"],
    ["area", "Newcastle upon Tyne", "Newcastle", "Newcastle-upon-Tyne, Heaton"],
  ] as const
) {
  Deno.test(`${theirs} is not taken for ${mine} unasked, and more of the same is`, () => {
    const entries = [entryOf({ name: "Tea", [field]: mine })];
    const list = (words: string) => listOf(`Name,${field}\nTea,"${words}"\n`);
    assert.deepEqual(kinds(entries, list(theirs)), ["new"]);
    assert.equal(asked(entries, list(theirs)).length, 1);
    assert.notDeepEqual(kinds(entries, list(other)), ["new"]);
  });
}

Deno.test("the rows that differ say so, and are asked about one by one", () => {
  const questions = asked([], listOf(ROWS["addresses"]!));
  assert.deepEqual(questions.map(({ place, chosen, options }) => [place.row, chosen, options.length]), [
    [3, "", 1],
    [4, "", 2],
  ]);
});

Deno.test("rows that say the same twice are one place", () => {
  const list = listOf(
    "Name,Address,Cost\nGym,1 High Street,£2\nThe gym,1 High Street,£2\nGym,1 High Street,\n",
  );
  assert.equal(taken([], list).length, 1);
});

Deno.test("a place on the map and a row of its name that is somewhere else stay apart, and the reader is asked", () => {
  const mine = entryOf({
    name: "Coffee morning",
    address: "St John's Hall, 1 High Street, BA14 8AA",
    when: "Mondays",
  });
  const list = listOf('Name,Address\nCoffee morning,"Library, 5 Market Place, SN12 6ES"\n');
  assert.deepEqual(kinds([mine], list), ["new"]);
  const [question] = asked([mine], list);
  assert.deepEqual(question?.options.map(({ ref }) => ref), [`e:${mine.id}`]);
  const together = taken([mine], list, new Map([["0:0", `e:${mine.id}`]]));
  assert.equal(together.length, 1);
  assert.ok(String(together[0]?.values["ask"]).includes("Market Place"));
  assert.deepEqual(kinds(together, list), ["same"], "what was said once is known again");
});

for (
  const [what, mine, row] of [
    ["another day", { when: "Mondays 10 to 12" }, "Name,Day\nCoffee morning,Thursday\n"],
    ["another telephone", { contact: "01632 960001" }, "Name,Tel\nCoffee morning,01632 960002\n"],
    ["another area", { area: "North" }, "Name,Area\nCoffee morning,South\n"],
  ] as const
) {
  Deno.test(`a row with ${what} is not taken for the place on the map`, () => {
    const entry = entryOf({ name: "Coffee morning", ...mine });
    assert.deepEqual(kinds([entry], listOf(row)), ["new"]);
    assert.equal(asked([entry], listOf(row)).length, 1);
  });
}

Deno.test("a row that agrees with the place on the map and says more is the same place", () => {
  const entry = entryOf({
    name: "Coffee morning",
    address: "St John’s Hall",
    contact: "01632 960001",
    when: "Monday",
  });
  const row = `Name,Venue,Postcode,Tel,Day,Cost
The coffee morning,St Johns Hall,BA14 8AA,+44 1632 960001,"Mondays, 10 to 12",free
`;
  assert.deepEqual(kinds([entry], listOf(row)), ["changed"]);
});

Deno.test("several rows of one name are not poured into a place that tells nothing of itself", () => {
  const entry = entryOf({ name: "Coffee morning", rating: "green" });
  const list = listOf(ROWS["addresses"]!);
  assert.deepEqual(kinds([entry], list), ["new", "new", "new"]);
  assert.equal(asked([entry], list).length, 3);
});

for (
  const [what, one, other] of [
    ["vowels of Hindi", "माता समूह", "मीत समूह"],
    ["voicing of Japanese", "バス", "ハス"],
    ["tones of Thai", "ป้า", "ป่า"],
  ] as const
) {
  Deno.test(`names, areas and words that differ in ${what} are others, and none is lost`, () => {
    const entry = entryOf({ name: "Lunch club", area: one, offers: one, note: one });
    assert.deepEqual(kinds([entry], listOf(`Name\n${other}\n`)), ["new"]);
    assert.deepEqual(kinds([entryOf({ name: one })], listOf(`Name\n${other}\n`)), ["new"]);
    assert.deepEqual(kinds([entry], listOf(`Name,Area\nLunch club,${other}\n`)), ["new"]);
    const [after] = taken([entry], listOf(`Name,Description,Notes\nLunch club,${other},${other}\n`));
    assert.equal(after!.values["note"], `${one}\nKM: ${other}`);
    assert.match(String(after!.values["ask"]), new RegExp(other));
  });
}

Deno.test("a short word is not lost because it stands inside a longer one", () => {
  const [gym] = taken([entryOf({ name: "Gym", note: "Start at ten" })], listOf("Name,Notes\nGym,Art\n"));
  assert.equal(gym!.values["note"], "Start at ten\nKM: Art");
  assert.deepEqual(kinds([entryOf({ name: "Gym", note: "Art: at ten" })], listOf("Name,Notes\nGym,art\n")), [
    "same",
  ]);
});

Deno.test("what the reader says of a row counts, also that it is a place of its own", () => {
  const entry = entryOf({ name: "Gym", cost: "£1" });
  const list = listOf("Name,Cost\nGym,£2\n");
  assert.deepEqual(kinds([entry], list), ["changed"]);
  assert.deepEqual(
    bringTogether([entry], [list], DEFINITION, new Map([["0:0", ""]])).map(({ kind }) => kind),
    ["new"],
  );
});

Deno.test("a team’s ratings of one place in one file stay together", () => {
  const list: PersonsList = {
    ...listOf("Name,Rating,Rated by\nGym,red,KM\nGym,green,AB\nGym,amber,CD\n"),
    by: "KM",
  };
  const [gym, ...more] = taken([], list) as { values: Parts }[];
  assert.equal(more.length, 0);
  assert.equal(Object.keys(gym!.values).filter((part) => part.endsWith(".who")).length, 3);
});

Deno.test("what the reader has given out under their initials does not come back as somebody else’s", () => {
  const isReader = (who: string) => who === "AB";
  const file = (entry: ReturnType<typeof entryOf>, by: string) =>
    listOf(toCsv([entry], DEFINITION, { by, ratings: true, notes: false }), by);
  const own = entryOf({ name: "Gym", rating: "green", why: "Warm", checked: "2026-05-03" });
  const [theirs] = taken([entryOf({ name: "Gym", rating: "green" })], file(own, "AB"));
  assert.deepEqual(voicesOf(theirs!.values).map(({ who }) => who), ["AB"]);
  const back = file(theirs!, "KM");
  const after = (entry: typeof own) =>
    bringTogether([entry], [back], DEFINITION, undefined, isReader)[0]!.after;

  const same = after(own);
  assert.deepEqual(voicesOf(same).map(({ who }) => who), ["KM"]);
  assert.equal(same["ask"], undefined);
  // Before it comes back, they have changed their mind: nothing that they said is lost, and nobody else has said it.
  const changed = after({ ...own, values: { ...own.values, rating: "red", why: "Too loud" } });
  assert.deepEqual([changed["rating"], voicesOf(changed).map(({ who }) => who)], ["red", ["KM"]]);
  assert.match(String(changed["ask"]), /another time \(AB, 3 May 2026\): green: Warm/);
  // Where they say nothing of a place, it is not known better.
  const silent = after(entryOf({ name: "Gym" }));
  assert.deepEqual(voicesOf(silent).map(({ who }) => who).sort(), ["AB", "KM"]);
});

Deno.test("two thousand rows of one name are told apart without an end in sight being lost", () => {
  const rows = Array.from({ length: 2000 }, (_, at) => `Coffee morning,${at} High Street`);
  const list = listOf(`Name,Address\n${rows.join("\n")}\n`);
  const first = taken([], list);
  assert.equal(first.length, 2000);
  assert.ok(kinds(first, list).every((kind) => kind === "same"));
});
