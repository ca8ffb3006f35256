import assert from "node:assert/strict";
import type { SessionWords } from "../planning/out/manual-words.ts";
import type { Line, Paper, Piece } from "../planning/out/paper.ts";
import { agenda, cueSheet, type Known, runSheet } from "../planning/out/papers.ts";
import { sessionFileOf } from "../planning/out/session-file.ts";
import type { Catalogue } from "../planning/planner/catalogue.ts";
import { OUR_DAY } from "./our_day.ts";
import { block, day, plan } from "./plan_records.ts";

const WORDS: SessionWords = {
  purpose: "Try it.",
  audience: "Anybody",
  outcomes: ["Draw a map."],
  materials: [{ item: "name badges", per: "person" }],
  neverCut: "",
  stretches: [{
    kind: "activity",
    title: "Welcome",
    do: "1. Greet **everyone**.\n2. Read the [rules](../x.md).",
    say: "“Hello.”\n\n“Good to see you.”",
    cue: "Housekeeping",
  }],
};
const CATALOGUE: Catalogue = {
  exercises: {
    "map-your-own-connections": { title: "Map", minutes: 35, care: true, part: "", href: "" },
    "three-lines": { title: "Three lines", minutes: 30, part: "", href: "" },
  },
  talks: {},
  sheets: { "map-your-own-connections": "Map your own connections", "three-lines": "Three lines" },
  sessions: {},
};
const KNOWN: Known = {
  catalogue: CATALOGUE,
  cues: {
    "map-your-own-connections": {
      say: "“Draw.”",
      parts: [{ title: "Draw", minutes: 10 }, { title: "Talk", minutes: 10 }],
      point: "Maps change.",
      gentle: "Use an invented map.",
      give: "The handout",
    },
  },
  words: WORDS,
};
const NOTHING: Known = { catalogue: CATALOGUE, cues: {}, words: null };

const said = (line: Line) => line.map((span) => typeof span === "string" ? span : span.strong).join("");
function* linesOf(piece: Piece): Generator<string> {
  if ("heading" in piece) yield piece.heading;
  else if ("text" in piece) yield said(piece.text);
  else if ("table" in piece) {
    for (const cells of piece.table.rows) yield cells.map((lines) => lines.map(said).join(" / ")).join(" | ");
  } else yield* ("list" in piece ? piece.list : piece.boxes).map(said);
}
const words = (paper: Paper) => paper.parts.flat().flatMap((piece) => [...linesOf(piece)]);

Deno.test("an agenda has times and titles, what a session is for, and no name, note or cue", () => {
  const lines = words(agenda(OUR_DAY, KNOWN));
  assert.deepEqual(lines.slice(0, 8), [
    "Time: 09:30 to 14:00",
    "Date and place: 25 November 2026, Town Hall",
    "09:30 | Welcome",
    "09:50 | Map your own connections",
    "12:30 | Lunch",
    "13:30 | In parallel / Newer workers: Three lines / Managers: Who does what; Tea",
    "14:00 | End",
    "By the end, you will be able to",
  ]);
  assert.ok(!/Ada|Badges|Draw\.|invented map/.test(lines.join()));
});

Deno.test("a cue sheet says how each stretch begins, with the minutes of its parts shared out", () => {
  const lines = words(cueSheet(OUR_DAY, KNOWN));
  assert.equal(
    lines[2],
    "09:30 / 20 min | Welcome · Ada / Say: “Hello.” / People do: Housekeeping / Your note: Badges; pens, and a / list of names",
  );
  assert.equal(
    lines[3],
    "09:50 / 35 min | Map your own connections / Say: “Draw.” / People do: Draw (18); Talk (17) / " +
      "Bring out: Maps change. / Gently: Use an invented map. / Give out: The handout",
  );
  assert.ok(lines[4]!.startsWith("12:30 / 60 min | From 10:25 there are 125 minutes in hand."));
  assert.ok(lines[5]!.includes("Managers / 13:30 Who does what / 13:50 Tea"));
});

Deno.test("a run sheet counts for the group, and has what the session's file has people do and hear", () => {
  const lines = words(runSheet(OUR_DAY, KNOWN));
  assert.equal(lines[0], "12 people, in small groups of 4. You need two trainers for this.");
  const at = (line: string) => lines.indexOf(line);
  assert.ok(at("name badges: 12") > 0);
  assert.ok(at("Map your own connections: 13 copies") > at("name badges: 12"));
  const welcome = at("09:30–09:50  Welcome");
  assert.deepEqual(lines.slice(welcome, welcome + 9), [
    "09:30–09:50  Welcome",
    "20 minutes · Ada",
    "Do",
    "Greet everyone.",
    "Read the rules.",
    "Say: “Hello.”",
    "“Good to see you.”",
    "Your note: Badges; pens, and a",
    "list of names",
  ]);
  assert.ok(at("35 minutes · can be left out") > 0);
  assert.ok(at("Newer workers, 13:30–14:00  Three lines") > 0);
});

Deno.test("what is fixed to begin before the end of what comes before it says so on every sheet for who leads", () => {
  const tight = plan([day([block("Long", 200), block("Lunch", 60, { kind: "break", pin: 750 })])]);
  const clash = "This is fixed to begin 20 minutes before what comes before it has ended.";
  for (const make of [cueSheet, runSheet]) assert.ok(words(make(tight, NOTHING)).join().includes(clash));
  assert.ok(words(agenda(tight, NOTHING)).includes("Date and place: ________________________"));
});

Deno.test("each of several days has its own heading, clock and place", () => {
  const two = plan([
    day([block("A", 10)], { place: "Here" }),
    day([block("B", 10)], { start: 600, date: "2027-01-04" }),
  ]);
  const lines = words(agenda(two, NOTHING));
  assert.deepEqual(lines.filter((line) => /^(Day|Time|Date)/.test(line)), [
    "Day 1",
    "Time: 09:30 to 09:40",
    "Date and place: ________________________, Here",
    "Day 2",
    "Time: 10:00 to 10:10",
    "Date and place: 4 January 2027, ________________________",
  ]);
});

Deno.test("a cue that is too long for a session is cut between characters", () => {
  const note = `${"a".repeat(105)} 👩🏽‍🍳👩🏽‍🍳 cook together`;
  const manual = { exercises: {}, talks: {}, words: null };
  const { text } = sessionFileOf(plan([day([block("Cooking", 20, { note })])]), 0, manual);
  assert.match(text, /\n {4}cue: "a{105}…"\n/);
});
