import assert from "node:assert/strict";
import fc from "fast-check";
import { calendarOf } from "../planning/out/calendar.ts";
import { escapeText, joinLines } from "../planning/out/ical-lines.ts";
import { agenda } from "../planning/out/papers.ts";
import { clock } from "../planning/plan.ts";
import { NO_CATALOGUE } from "../planning/planner/catalogue.ts";
import { timeDay } from "../planning/planner/clock.ts";
import { readPlan } from "../planning/planner/record.ts";
import { anySign } from "./arbitrary.ts";
import { OUR_DAY } from "./our_day.ts";
import { anyPlan, block, day, parallel, plan } from "./plan_records.ts";

const MADE = new Date("2026-11-20T08:00:00Z");
const unfolded = (file: string) => file.replaceAll("\r\n ", "").split("\r\n");
const valueOf = (file: string, name: string) =>
  unfolded(file).filter((line) => line.startsWith(name)).map((line) => line.slice(name.length + 1));

Deno.test("every line of any plan ends as it should and has 75 octets at most, with no character cut in two", () => {
  const octets = new TextEncoder();
  fc.assert(fc.property(anyPlan.map(readPlan), (each) => {
    const file = calendarOf(each, 8, MADE);
    assert.ok(file.endsWith("END:VCALENDAR\r\n"));
    assert.ok(!/[^\r]\n|\r[^\n]/.test(file));
    for (const line of file.split("\r\n")) {
      assert.ok(octets.encode(line).length <= 75);
      assert.equal(new TextDecoder().decode(octets.encode(line)), line);
    }
  }));
});

Deno.test("folding and escaping lose nothing of any words", () => {
  fc.assert(fc.property(fc.string({ unit: anySign, maxLength: 200 }), (words) => {
    const [line] = unfolded(joinLines([`X:${escapeText(words)}`]));
    const read = line!.slice(2).replace(/\\([\\;,n])/g, (_, sign) => sign === "n" ? "\n" : sign);
    const lines = words.replace(/\r\n|[\n\v\f\r\u0085\u2028\u2029]/g, "\n").replace(/\t/g, " ");
    const held = [...lines].filter((sign) => sign === "\n" || sign >= " " && sign !== "\x7f").join("");
    assert.equal(read, held);
  }));
});

Deno.test("each day with a date is one event, with its agenda and its place, and names nobody who leads", () => {
  const file = calendarOf(OUR_DAY, null, MADE);
  assert.deepEqual(valueOf(file, "DTSTART;TZID=Europe/London"), ["20261125T093000"]);
  assert.deepEqual(valueOf(file, "DTEND;TZID=Europe/London"), ["20261125T140000"]);
  assert.deepEqual(valueOf(file, "LOCATION"), ["Town Hall"]);
  assert.equal(
    valueOf(file, "DESCRIPTION")[0],
    "09:30 Welcome\\n09:50 Map your own connections\\n12:30 Lunch\\n13:30 In parallel\\n" +
      "- Newer workers: 13:30 Three lines\\n- Managers: 13:30 Who does what\\; 13:50 Tea\\n14:00 End",
  );
  assert.ok(!file.includes("Ada") && !file.includes("Badges"));
  const lines = unfolded(file);
  assert.deepEqual(lines.slice(lines.indexOf("BEGIN:VALARM"), lines.indexOf("END:VALARM") + 3), [
    "BEGIN:VALARM",
    "ACTION:DISPLAY",
    "TRIGGER:-P1D",
    "DESCRIPTION:Our day",
    "END:VALARM",
    "END:VEVENT",
    "END:VCALENDAR",
  ]);
});

Deno.test("an event is known again after the plan has changed, and the newer one counts", () => {
  // While a plan is open, it is not yet said in it when it was last changed.
  const first = calendarOf(OUR_DAY, 6, MADE);
  const second = calendarOf({ ...OUR_DAY, people: 9 }, 6, new Date(+MADE + 5000));
  assert.deepEqual(valueOf(first, "UID"), valueOf(second, "UID"));
  assert.equal(new Set(valueOf(first, "UID")).size, 2);
  assert.ok(Number(valueOf(second, "SEQUENCE")[0]) > Number(valueOf(first, "SEQUENCE")[0]));
});

Deno.test("a calendar says what the agenda says: no reminder that takes no time, and nothing without a name", () => {
  const odd = plan([
    day([
      block("Put out the chairs", 0),
      block(" ", 20, { pin: 10 * 60 }),
      parallel({ " ": [block("Tea", 10), block("", 10), block("Call Ana", 0)], Nobody: [] }),
    ], { date: "2026-11-25" }),
  ], { title: " " });
  const file = calendarOf(odd, 6, MADE);
  assert.deepEqual(valueOf(file, "SUMMARY"), ["Without a title", "Ask what came of the training"]);
  assert.equal(
    valueOf(file, "DESCRIPTION")[0],
    "10:00 Without a title\\n10:20 In parallel\\n- A group: 10:20 Tea\\; 10:30 Without a title\\n10:40 End",
  );
  const two = calendarOf({ ...odd, days: [odd.days[0]!, odd.days[0]!] }, null, MADE);
  assert.equal(valueOf(two, "SUMMARY")[1], "Without a title\\, day 2 of 2");
  const words = JSON.stringify(agenda(odd, { catalogue: NO_CATALOGUE, cues: {}, words: null }));
  for (const each of ["Without a title", "A group: Tea; Without a title"]) assert.ok(words.includes(each));
  assert.doesNotMatch(words, /Agenda: |chairs|Call Ana|Nobody/);
});

Deno.test("planner, agenda and calendar begin a day at the same time, whatever is fixed in it", () => {
  for (const [pin, begins] of [[10 * 60, "09:30"], [9 * 60, "09:00"], [null, "09:30"]] as const) {
    const each = plan([day([block("Welcome", 40, { pin })], { date: "2026-11-25" })]);
    assert.equal(clock(timeDay(each.days[0]!).begin), begins);
    const start = valueOf(calendarOf(each, null, MADE), "DTSTART;TZID=Europe/London");
    assert.deepEqual(start, [`20261125T${begins.replace(":", "")}00`]);
    const words = JSON.stringify(agenda(each, { catalogue: NO_CATALOGUE, cues: {}, words: null }));
    assert.ok(words.includes(`${begins} to `), begins);
  }
});

Deno.test("a day without a date, or with one that cannot be meant, stands in no calendar", () => {
  const file = calendarOf(plan([day([block("A", 5)]), day([], { date: "1066-10-14" })]), 6, MADE);
  assert.deepEqual(valueOf(file, "BEGIN:VEVENT"), []);
});

Deno.test("what goes on after midnight ends on the next day, and the weeks to the follow-up are counted by the calendar", () => {
  const file = calendarOf(
    plan([day([block("Night", 60)], { date: "2026-12-31", start: 23 * 60 + 30 })]),
    12,
    MADE,
  );
  assert.deepEqual(valueOf(file, "DTEND;TZID=Europe/London"), ["20270101T003000", "20270325T103000"]);
});
