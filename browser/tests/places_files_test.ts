import assert from "node:assert/strict";
import fc from "fast-check";
import { isSame, type Parts } from "../answers/answer.ts";
import { buildBackup } from "../backup/file-format.ts";
import { foldText } from "../common/fold-text.ts";
import { withChecksum } from "../answers/record.ts";
import { voicesCell, voicesIn } from "../tools/places/lists/cells.ts";
import { fromCsv, toCsv } from "../tools/places/lists/csv.ts";
import { LONGEST, MOST_ROWS } from "../tools/places/lists/grid.ts";
import { guarded, unguarded } from "../common/formula-guard.ts";
import { voicesOf } from "../tools/places/rating.ts";
import { bareName } from "../tools/places/lists/same-place.ts";
import { roleFinder } from "../tools/places/lists/headings.ts";
import { sourceOf } from "../tools/places/lists/read-file.ts";
import { bringTogether, type PersonsList } from "../tools/places/lists/match-lists.ts";
import { readBytes } from "./files_of_places.ts";
import { DEFINITION, entriesByChance, entryOf, valuesByChance } from "./places.ts";

const PROMPT = "tool-places/places";
const GIVEN = { by: "", ratings: true, notes: true };
const read = (raw: Uint8Array) => sourceOf(raw, PROMPT, roleFinder(DEFINITION));
const csv = (text: string) => fromCsv(text, DEFINITION);
const bytes = (text: string) => new TextEncoder().encode(text);
const list = (label: string, ...all: Parts[]): PersonsList => ({
  label,
  by: "",
  places: all.map((values) => ({ values, by: "" })),
});
/** What becomes of a place of which the reader says that all lists tell of it. */
const alone = (before: Parts, ...lists: PersonsList[]) => {
  const entry = entryOf(before);
  const same = new Map(
    lists.flatMap(({ places }, list) => places.map((_, at) => [`${list}:${at}`, `e:${entry.id}`])),
  );
  const [outcome] = bringTogether([entry], lists, DEFINITION, same);
  assert.ok(outcome);
  return outcome;
};

// Out and in

Deno.test("what goes out comes in again just as it was", () => {
  fc.assert(
    fc.property(entriesByChance, (given) => {
      const { places, troubles } = csv(toCsv(given, DEFINITION, GIVEN));
      assert.equal(troubles.length, given.length ? 0 : 1, "a list without places says so");
      assert.equal(places.length, given.length);
      for (const [index, { values }] of places.entries()) assert.ok(isSame(values, given[index]!.values));
    }),
    { numRuns: 200 },
  );
});

Deno.test("what goes out is known again as the same, and nothing would change", () => {
  fc.assert(
    fc.property(fc.uniqueArray(valuesByChance, { selector: (v) => bareName(String(v["name"])) }), (given) => {
      const entries = given.map((values) => entryOf(values));
      const { places } = csv(toCsv(entries, DEFINITION, GIVEN));
      const outcomes = bringTogether(entries, [{ label: "", by: "", places }], DEFINITION);
      assert.ok(outcomes.every(({ kind }) => kind === "same"));
    }),
  );
});

Deno.test("no cell begins as a formula begins, and the guard comes off again", () => {
  fc.assert(fc.property(fc.string({ unit: "grapheme" }), (words) => {
    assert.ok(!/^[=+\-@\t\r\n]/.test(guarded(words)));
    assert.equal(unguarded(guarded(words)), words);
  }));
  assert.equal(guarded("=HYPERLINK(1)"), "\u200B=HYPERLINK(1)");
  assert.equal(unguarded("'=HYPERLINK(1)"), "=HYPERLINK(1)", "as files of before have it");
  assert.equal(unguarded("'tis a café"), "'tis a café");
});

Deno.test("a file begins with the mark that Excel needs, and its lines end as the standard says", () => {
  const text = toCsv([entryOf({ name: "Hall" })], DEFINITION, GIVEN);
  assert.ok(text.startsWith("\uFEFFName,What it is,"));
  assert.ok(text.endsWith("\r\n"));
});

Deno.test("notes and ratings leave only when they are to", () => {
  const entry = entryOf({ name: "Hall", rating: "red", why: "loud", note: "mine alone", ask: "the lift?" });
  const bare = toCsv([entry], DEFINITION, { by: "KM", ratings: false, notes: false });
  for (const words of ["loud", "Red", "mine alone", "KM", "the lift?"]) {
    assert.ok(!bare.includes(words), words);
  }
  const rated = toCsv([entry], DEFINITION, { by: "KM", ratings: true, notes: false });
  assert.ok(rated.includes("loud") && rated.includes("KM") && !rated.includes("mine alone"));
});

Deno.test("what others say fits into one cell, strokes and lines and all", () => {
  fc.assert(fc.property(valuesByChance, (values) => {
    assert.deepEqual(voicesIn(voicesCell(voicesOf(values))), voicesOf(values));
  }));
});

// Files as other programs write them

for (const [name, sign] of [["commas", ","], ["semicolons", ";"], ["tabs", "\t"]] as const) {
  Deno.test(`a list with ${name} is read`, () => {
    const { places } = csv(`Place${sign}Cost${sign}Last checked\nHall${sign}£2${sign}3/5/2026\n`);
    assert.deepEqual(places.map(({ values }) => ({ ...values })), [{
      name: "Hall",
      cost: "£2",
      checked: "2026-05-03",
    }]);
  });
}

Deno.test("what cannot be placed is kept in words", () => {
  const { places } = csv(
    "Name,What it is,Rating,Last checked,Getting in\nHall,a barn,splendid,last week,no steps; two rings\n",
  );
  assert.deepEqual({ ...places[0]?.values }, {
    name: "Hall",
    "access.step-free": true,
    "getting-in": "two rings",
    ask: "What is it? a barn\nWould you recommend it? splendid\nLast checked: last week",
  });
});

Deno.test("what is wrong with a list is said by row", () => {
  const { places, troubles } = csv(
    `Name,Parrots,Cost\nHall,yes,£1\n,no,£2\n\nBarn,,£2\nGym,,"£3\n`,
  );
  assert.deepEqual(places.map(({ values }) => values["name"]), ["Hall", "Barn", "Gym"]);
  assert.equal(troubles.length, 3);
  assert.ok(troubles.some((words) => words.includes("“Parrots”")));
  assert.ok(troubles.some((words) => words.startsWith("Row 3 has been left out: it has no name")));
});

Deno.test("a long cell comes in whole, and a longer one takes no place with it", () => {
  const cost = "x".repeat(LONGEST);
  const text = toCsv([entryOf({ name: "Hall", cost })], DEFINITION, GIVEN);
  assert.equal(csv(text).places[0]?.values["cost"], cost);
  const [barn] = csv(`Name,Cost,Tel\nBarn,${cost}x,01632 960333\n`).places;
  assert.equal(barn?.values["cost"], cost);
  assert.equal(barn?.values["contact"], "01632 960333");
  assert.ok(barn?.notes?.[0]?.includes("“Cost” is longer than 15,000 characters"));
});

Deno.test("a list of headings alone says that nothing stands below them", () => {
  for (const text of ["Name,Cost,Tel\n", "Name,Parrots\n", "Name,Cost\nName,Cost\n"]) {
    const { places, troubles } = csv(text);
    assert.deepEqual(places, []);
    assert.ok(troubles[0]?.startsWith("This list has headings and nothing below them."), text);
  }
});

Deno.test("commas within quotation marks part no cells, however these were typed", () => {
  for (
    const text of [
      'Name, "Address", Tel\nHall, "1 High Street, Town", 01632 960111\nGym, "2 ""The"" Green", 01632 960222\n',
      'Name, “Address”, Tel\nHall, “1 High Street, Town”, 01632 960111\nGym,  2 "The" Green, 01632 960222\n',
      'Name; "Address"; Tel\nHall; "1 High Street, Town"; 01632 960111\nGym; "2 ""The"" Green" ;01632 960222\n',
    ]
  ) {
    const { places, troubles } = csv(text);
    assert.deepEqual(places.map(({ values: { address, contact } }) => [address, contact]), [
      ["1 High Street, Town", "01632 960111"],
      ['2 "The" Green', "01632 960222"],
    ]);
    assert.deepEqual(troubles, []);
  }
});

Deno.test("quotation marks that part nothing stay, and one that none closes is named", () => {
  const { places } = csv(
    'Name,Cost,Tel\n“Knit and natter”, “Free”, "Jo" or "Al"\n“Tea” for “all”, "a" and "b",Al\n',
  );
  assert.deepEqual(places.map(({ values: { name, cost, contact } }) => [name, cost, contact]), [
    ["“Knit and natter”", "“Free”", '"Jo" or "Al"'],
    ["“Tea” for “all”", '"a" and "b"', "Al"],
  ]);
  assert.deepEqual({ ...csv("Name,Cost,Tel\n“Tea,free”,Al\n").places[0]?.values }, {
    name: "“Tea",
    cost: "free”",
    contact: "Al",
  });
  assert.equal(
    csv('Name, Address, Tel\nHall, "1 High Street, Town"\n').places[0]?.values["address"],
    "1 High Street, Town",
  );
  const open = csv('Name, Address, Tel\nHall, "1 High Street, 01632 960111\n');
  assert.equal(open.places[0]?.values["address"], '"1 High Street');
  assert.ok(open.troubles.some((words) => words.startsWith("Row 2: a quotation mark is missing")));
});

Deno.test("a row with more cells than headings says so, and what stands beyond them is kept in words", () => {
  const { places, troubles } = csv(
    "Name,Address,Tel,Cost\nHall,1 High Street,Town,01632 960111,£2\nGym,Low St,01632 960222,free\n",
  );
  assert.equal(places[0]?.values["ask"], "More cells than headings: £2");
  assert.ok(places[0]?.notes?.some((words) => words.includes("“£2”")));
  assert.equal(places[1]?.notes, undefined);
  assert.ok(troubles.some((words) => words.includes("row 2 that is not under any heading")));
});

Deno.test("a list without names, and one without end, are not taken as they are", () => {
  assert.equal(csv("Cost,Area\n1,2").places.length, 0);
  assert.equal(csv("").troubles.length, 1);
  const long = csv(`Name\n${Array.from({ length: MOST_ROWS + 5 }, (_, n) => `place ${n}`).join("\n")}`);
  assert.equal(long.places.length, MOST_ROWS);
  assert.equal(long.troubles.length, 1);
});

Deno.test("no file at all makes reading fail, and no name of a column means more than itself", async () => {
  const isTold = (error: unknown) => assert.ok((error as { reason?: string }).reason, String(error));
  await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (raw) => {
    await read(raw).catch(isTold);
  }));
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(fc.string(), { maxLength: 5 }), { maxLength: 5 }), async (cells) => {
      const text = `Name,__proto__,constructor,toString\n${cells.map((row) => row.join()).join("\n")}`;
      await read(bytes(text)).catch(isTold);
      readBytes(bytes(text));
    }),
  );
});

Deno.test("mails, calendars, cards and papers are no lists, whatever stands above their first line", async () => {
  for (
    const text of [
      "\r\n%PDF-1.7\n1 0 obj",
      "junk\n%PDF-1.4\n",
      "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://example.org\r\nMIME-Version: 1.0\r\n\r\n",
      "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n",
      "\uFEFFBEGIN:VCARD\nFN:Jo\n",
    ]
  ) {
    await assert.rejects(read(bytes(text)), { reason: "not-a-list" }, text);
  }
  assert.equal((await read(bytes("Name,Cost\nMIME-Version: a talk,free\n"))).sheets.length, 1);
});

Deno.test("the places of a backup file are a list too", async () => {
  const record = (key: string, value: Parts) =>
    withChecksum({
      key,
      value,
      rev: 1,
      revision: 1,
      question: "?",
      updated: "2026-11-25T12:00:00.000Z",
      writer: "t",
    });
  const records = [
    record(`${PROMPT}_a`, { name: "Hall", cost: "£2" }),
    record("tool-log/log_a", { name: "no place" }),
  ];
  const text = buildBackup({ records, copies: [], damaged: [] }, [], new Date(1e12));
  const { places } = (await read(bytes(text))).list;
  assert.deepEqual(places.map(({ values }) => ({ ...values })), [{ name: "Hall", cost: "£2" }]);
  assert.equal((await read(bytes(text.slice(0, -20)))).list.troubles.length, 1);
  assert.equal((await read(bytes('{"a": 1}'))).list.troubles.length, 1);
});

// Bringing together

Deno.test("one place has many spellings", () => {
  for (const name of ["The Library", "library", " LIBRARY. ", "Líbrary"]) {
    assert.equal(bareName(name), "library");
  }
  assert.equal(bareName("St. John’s & Mary"), bareName("St Johns and Mary"));
  assert.notEqual(bareName("★"), bareName("♥"));
});

Deno.test("places of one name in two areas stay two", () => {
  const entries = [entryOf({ name: "Library", area: "North" }), entryOf({ name: "Library", area: "South" })];
  const outcomes = bringTogether(
    entries,
    [list("KM", { name: "The library", area: "south", cost: "free" })],
    DEFINITION,
  );
  assert.deepEqual(outcomes.map(({ id }) => id), [entries[1]!.id]);
  const unclear = bringTogether(entries, [list("KM", { name: "library", cost: "free" })], DEFINITION);
  assert.deepEqual(unclear.map(({ kind }) => kind), ["new"]);
});

Deno.test("ratings of several people stand side by side", () => {
  const { after } = alone(
    { name: "Gym", rating: "green", why: "kind" },
    list("KM", { name: "gym", rating: "red", why: "loud", checked: "2026-05-03" }),
    list("AB", { name: "Gym", rating: "green" }),
  );
  assert.equal(after["rating"], "green");
  assert.deepEqual(voicesOf(after), [
    { who: "KM", rating: "red", why: "loud", date: "2026-05-03" },
    { who: "AB", rating: "green", why: "", date: "" },
  ]);
});

Deno.test("who checked last is right about facts, and what the other said is still to find out", () => {
  const mine = { name: "Gym", cost: "£1", checked: "2026-01-01" };
  const newer = alone(mine, list("KM", { name: "Gym", cost: "£2", checked: "2026-05-03" })).after;
  assert.equal(newer["cost"], "£2");
  assert.equal(newer["checked"], "2026-05-03");
  assert.ok(String(newer["ask"]).includes("£1"));
  const older = alone(mine, list("KM", { name: "Gym", cost: "£2", checked: "2025-05-03" })).after;
  assert.equal(older["cost"], "£1");
  assert.ok(String(older["ask"]).includes("£2") && String(older["ask"]).includes("KM"));
});

Deno.test("what somebody said earlier gives way to what the same person says now, and is not lost", () => {
  const voice = {
    "voices.1.who": "KM",
    "voices.1.rating": "Red",
    "voices.1.why": "steps",
    "voices.1.date": "2025-01-01",
  };
  const { after } = alone(
    { name: "Gym", ...voice },
    list("km", { name: "Gym", rating: "green", checked: "2026-01-01" }),
  );
  assert.deepEqual(voicesOf(after).map(({ rating }) => rating), ["green"]);
  assert.ok(String(after["ask"]).includes("steps"));
});

Deno.test("a list of one’s own keeps its ratings as one’s own", () => {
  const [outcome] = bringTogether([], [list("", { name: "Gym", rating: "red", why: "loud" })], DEFINITION);
  assert.deepEqual({ ...outcome?.after }, { name: "Gym", rating: "red", why: "loud" });
});

/** Words as they are compared: what differs by a capital letter, an accent or the shape of a quote is the same. */
const compared = (words: string) => foldText(words).replace(/ +/g, " ");

/** All words of a place, as one text. */
const allWords = (values: Parts) =>
  compared(Object.values(values).filter((said) => said !== true).join("\n"));

Deno.test("whatever two people wrote of a place, nothing of it is lost", () => {
  fc.assert(
    fc.property(valuesByChance, valuesByChance, fc.constantFrom("", "KM"), (mine, theirs, label) => {
      const here = { ...mine, name: "Hall", area: "" };
      const { after } = alone(here, list(label, { ...theirs, name: "hall" }));
      const said = allWords(after);
      for (const values of [here, theirs]) {
        for (const [part, words] of Object.entries(values)) {
          if (
            words === true || ["name", "kind", "checked", "rating"].includes(part) || part.endsWith(".date")
          ) continue;
          assert.ok(said.includes(compared(words)), `${part}: ${words}`);
        }
      }
    }),
    { numRuns: 500 },
  );
});

Deno.test("taking the same list in twice changes nothing the second time", () => {
  fc.assert(
    fc.property(valuesByChance, valuesByChance, fc.constantFrom("", "a colleague"), (mine, theirs, label) => {
      const given = list(label, { ...theirs, name: "Hall" });
      const once = alone({ ...mine, name: "Hall" }, given).after;
      assert.deepEqual(bringTogether([entryOf(once)], [given], DEFINITION).map(({ kind }) => kind), ["same"]);
    }),
  );
});
