import assert from "node:assert/strict";
import { read, write } from "../planning/room/address.ts";
import { asText, cellsOf, rowsOf } from "../planning/room/afterwards.ts";
import { asHeld, calledIn, forecast, open, planned } from "../planning/room/forecast.ts";
import {
  firstShown,
  type Happening,
  inPlan,
  isGone,
  isLive,
  keyAt,
  lastShown,
  leftOf,
  leftOfStep,
  minutesNow,
  placeIn,
  seenAt,
  setBack,
  spentOn,
} from "../planning/room/happened.ts";
import { parse } from "../planning/room/kept.ts";
import type { PlanRecord } from "../planning/planner/record.ts";
import { dayOfToday, notesOfPlan, runOf } from "../planning/room/from-plan.ts";
import { next, OPENING, previous, type Run } from "../planning/room/run.ts";
import { leftInWords, shownNow } from "../planning/room/slide.ts";

const clockAt = (hours: number, minutes: number, seconds = 0) =>
  +new Date(2026, 10, 26, hours, minutes, seconds);
const RUN: Run = {
  key: "session:a-morning",
  title: "A morning",
  start: 9 * 60,
  help: "You can pass.",
  stretches: [
    { kind: "activity", title: "Welcome", minutes: 10 },
    {
      kind: "exercise",
      title: "Map",
      minutes: 30,
      task: "Draw who is there.",
      care: true,
      parts: [{ title: "Alone", minutes: 10 }, { title: "Pairs", minutes: 20 }],
    },
    { kind: "break", title: "Break", minutes: 20 },
    {
      kind: "talk",
      title: "Talk",
      minutes: 20,
      slides: [{ title: "One", lines: ["a"] }, { title: "Two", lines: [] }],
    },
    { kind: "activity", title: "Close", minutes: 10 },
  ],
};
const went = (t: number, at: number, step = 0): Happening => ({ t, at, step });

Deno.test("the keys go through parts and slides, and pass over what is left out", () => {
  const minutes = [10, 30, 0, 20, 10];
  const places: string[] = [];
  let place = OPENING;
  for (let step = 0; step < 9; step++) {
    place = next(RUN, place, minutes);
    places.push(`${place.at}.${place.step}`);
  }
  assert.deepEqual(places, ["0.0", "1.0", "1.1", "3.0", "3.1", "3.2", "4.0", "5.0", "5.0"]);
  const back: string[] = [];
  for (let step = 0; step < 8; step++) {
    place = previous(RUN, place, minutes);
    back.push(`${place.at}.${place.step}`);
  }
  assert.deepEqual(back, ["4.0", "3.2", "3.1", "3.0", "1.1", "1.0", "0.0", "-1.0"]);
});

Deno.test("time is counted from timestamps, and a look back does not begin a stretch anew", () => {
  const log = [
    went(clockAt(9, 0), 0),
    went(clockAt(9, 12), 1),
    went(clockAt(9, 14), 0),
    went(clockAt(9, 15), 1),
  ];
  const now = clockAt(9, 20);
  assert.deepEqual(spentOn(RUN, log, now).map((ms) => ms / 60_000), [13, 7, 0, 0, 0]);
  assert.equal(leftOf(RUN, log, now)! / 60_000, 23);
  assert.equal(leftOfStep(RUN, log, now)! / 60_000, 3);
  assert.deepEqual(placeIn(RUN, log), { at: 1, step: 0 });
});

Deno.test("minutes that are given go to the part that is on, and eat what is to spare", () => {
  const log: Happening[] = [went(clockAt(9, 0), 0), went(clockAt(9, 10), 1), { t: clockAt(9, 15), more: 5 }];
  const now = clockAt(9, 16);
  assert.deepEqual(minutesNow(RUN, log), [10, 35, 20, 20, 10]);
  assert.equal(leftOfStep(RUN, log, now)! / 60_000, 9);
  const held = asHeld(RUN, log, now);
  const { slack, behind, end, fixed } = forecast(held, log, now);
  assert.deepEqual([slack, behind, end, fixed], [-5, 5, 10 * 60 + 35, { at: 5, time: 10 * 60 + 30 }]);
  const ways = [{ of: 0, minutes: 5 }, { of: 3, minutes: 0 }, { of: 4, minutes: 5 }];
  assert.deepEqual(open(ways, RUN, log, now, fixed.at).map(({ of, saves }) => [of, saves]), [[3, 20], [
    4,
    5,
  ]]);
  const without: Happening[] = [...log, { t: now, of: 3, minutes: 0 }];
  assert.equal(forecast(held, without, now).slack, 15);
  assert.deepEqual(open(ways, RUN, without, now, 5).map(({ of }) => of), [4]);
});

Deno.test("a pin waits for its time, and what comes after it is not saved before it", () => {
  const pinned = {
    ...RUN,
    stretches: RUN.stretches.map((each, index) => index === 2 ? { ...each, pin: 9 * 60 + 45 } : each),
  };
  assert.deepEqual(planned(pinned, 540), { begins: [540, 550, 585, 605, 625], end: 635 });
  const log = [went(clockAt(9, 0), 0), went(clockAt(9, 13), 1)];
  const { slack, fixed, begins, end } = forecast(asHeld(pinned, log, clockAt(9, 20)), log, clockAt(9, 20));
  assert.deepEqual([slack, fixed.at, begins[2], end], [2, 2, 585, 635]);
  const late: Happening[] = [...log, { t: clockAt(9, 20), more: 5 }];
  assert.equal(forecast(asHeld(pinned, late, clockAt(9, 20)), late, clockAt(9, 20)).slack, -3);
  assert.deepEqual(open([{ of: 3, minutes: 0 }], pinned, late, clockAt(9, 20), 2), []);
});

Deno.test("a run that is held at another time moves with its pins; one that begins a little late does not", () => {
  const pinned = { ...RUN, stretches: [RUN.stretches[0]!, { ...RUN.stretches[2]!, pin: 560 }] };
  const evening = [went(clockAt(19, 0), 0)];
  const held = asHeld(pinned, evening, clockAt(19, 5));
  assert.deepEqual([held.start, held.run.stretches[1]!.pin], [19 * 60, 560 + 10 * 60]);
  assert.equal(forecast(held, evening, clockAt(19, 5)).behind, 0);
  const late = [went(clockAt(9, 8), 0)];
  assert.equal(forecast(asHeld(RUN, late, clockAt(9, 9)), late, clockAt(9, 9)).behind, 8);
});

Deno.test("a run goes on past midnight, and what is planned for after it is of the next day", () => {
  const night: Run = { ...RUN, start: 23 * 60, finish: 60 };
  const log = [went(clockAt(23, 2), 0), went(clockAt(23, 12), 1), went(clockAt(23, 45), 2)];
  const late = clockAt(24, 5); // five past midnight: the break was to end at 00:00
  const held = asHeld(night, log, late);
  const { behind, slack, end, fixed } = forecast(held, log, late);
  assert.deepEqual([behind, slack, end, fixed.time], [5, 25, 24 * 60 + 35, 25 * 60]);
  const pinned = {
    ...night,
    stretches: night.stretches.map((each, at) => at === 3 ? { ...each, pin: 10 } : each),
  };
  assert.equal(forecast(asHeld(pinned, log, late), log, late).slack, 5);
});

Deno.test("a run that begins at the other side of midnight, a little early or late, is not held at another time", () => {
  const late = [went(clockAt(24, 5), 0)], now = clockAt(24, 9);
  const before = { ...RUN, start: 23 * 60 + 50 };
  assert.equal(forecast(asHeld(before, late, now), late, now).behind, 15);
  const early = [went(clockAt(23, 55), 0)], soon = clockAt(23, 57);
  const after = { ...RUN, start: 10 };
  const held = asHeld(after, early, soon);
  const { behind, end, begins } = forecast(held, early, soon);
  assert.deepEqual([behind, end, begins[1]], [-15, 25 * 60 + 25, 24 * 60 + 5]);
  assert.equal(forecast(held, early, clockAt(24, 2)).end, 25 * 60 + 25);
});

Deno.test("the countdown is kind: whole minutes, a word before the end, and nothing is ever late", () => {
  const said = [12.2, 3, 2, 0.4, 0, -9].map((left) => leftInWords(left, 15));
  assert.deepEqual(said, [
    "13 minutes left",
    "3 minutes left",
    "2 minutes left. Time to bring it to a close",
    "1 minute left. Time to bring it to a close",
    "Time to bring it to a close",
    "Time to bring it to a close",
  ]);
  assert.equal(leftInWords(2, 3), "2 minutes left");
});

Deno.test("a break says when to be back, by when it began and how long it is", () => {
  const log: Happening[] = [went(clockAt(9, 0), 0), went(clockAt(9, 45, 20), 2)];
  const shown = (now: number, more: Happening[] = []) => shownNow(RUN, [...log, ...more], now).task;
  assert.equal(shown(clockAt(9, 45, 20)), "Back at 10:06");
  assert.equal(shown(clockAt(10, 1, 7)), "Back at 10:06");
  assert.equal(shown(clockAt(10, 1, 7), [{ t: clockAt(10, 1), more: 5 }]), "Back at 10:11");
  assert.equal(shown(clockAt(10, 6)), "We are about to start again");
});

Deno.test("the screen shows the task, its parts with their minutes, and help where care is meant", () => {
  const log: Happening[] = [went(clockAt(9, 10), 1, 1), { t: clockAt(9, 10), of: 1, minutes: 15 }];
  const { heading, task, parts, help, left } = shownNow(RUN, log, clockAt(9, 12));
  assert.deepEqual([heading, task, help, left], [
    "Map",
    "Draw who is there.",
    "You can pass.",
    "8 minutes left",
  ]);
  assert.deepEqual(parts.map(({ minutes, isOn }) => [minutes, isOn]), [[5, false], [10, true]]);
  const slide = shownNow(RUN, [went(clockAt(10, 0), 3, 1)], clockAt(10, 0));
  assert.deepEqual([slide.heading, slide.lines, slide.left, slide.share], ["One", ["a"], "", null]);
  assert.equal(shownNow(RUN, [], 0).task, "We begin at 09:00");
  assert.equal(shownNow(RUN, [went(1, 5)], 2).heading, "We have finished");
});

Deno.test("afterwards it says what took longer and what was shorter", () => {
  const log = [
    went(clockAt(9, 0), 0),
    went(clockAt(9, 12), 1),
    went(clockAt(9, 42), 2),
    went(clockAt(10, 0), 4),
    went(clockAt(10, 10), 5),
  ];
  assert.deepEqual(cellsOf(rowsOf(RUN, log, clockAt(11, 0))), [
    ["Welcome", "10", "12", "2 minutes longer"],
    ["Map", "30", "30", "as planned"],
    ["Break", "20", "18", "2 minutes shorter"],
    ["Talk", "20", "0", "not done"],
    ["Close", "10", "10", "as planned"],
    ["Altogether", "90", "70", "20 minutes shorter"],
  ]);
  assert.match(asText(RUN, log, clockAt(11, 0)), /^A morning, 26 November 2026\n\nWhat\tPlanned\tTook/);
  assert.ok(isLive(log, clockAt(20, 0)) && !isLive(log, clockAt(23, 0)) && !isLive([], 0));
  const odd = { ...RUN, title: "=1+1", stretches: [{ ...RUN.stretches[0]!, title: "10-11" }] };
  const text = asText(odd, log, clockAt(11, 0));
  assert.match(
    text,
    /^\u200B=1\+1, .*\n\n.*\n\u200B10-11\t\d+\t\d+\t/,
    "a spreadsheet takes it for a sum or a day",
  );
});

const KEYS = ["w", "m", "b", "t", "c"];
const KEYED: Run = { ...RUN, stretches: RUN.stretches.map((each, at) => ({ ...each, key: KEYS[at]! })) };
const ordered = (keys: string): Run => ({
  ...KEYED,
  stretches: [...keys].map((key) => KEYED.stretches[KEYS.indexOf(key)]!),
});
const kept = (t: number, at: number): Happening => ({ t, at, step: 0, ...keyAt(KEYED, at) });
const TO_BREAK = [kept(clockAt(9, 0), 0), kept(clockAt(9, 10), 1), kept(clockAt(9, 40), 2)];
const MIDDAY = clockAt(9, 50);
const tookIn = (run: Run, log: readonly Happening[]) =>
  rowsOf(run, inPlan(run, log), MIDDAY).map(({ title, took }) => `${title} ${took}`);

Deno.test("a stretch that is moved while the plan is run keeps what happened, and nothing happens to another", () => {
  const moved = ordered("wtmbc"), log = inPlan(moved, TO_BREAK);
  assert.deepEqual(tookIn(moved, TO_BREAK), ["Welcome 10", "Talk 0", "Map 30", "Break 10", "Close 0"]);
  assert.equal(moved.stretches[placeIn(moved, log).at]!.title, "Break");
  assert.deepEqual(firstShown(moved, log).map((each) => each !== undefined), [
    true,
    false,
    true,
    true,
    false,
  ]);
  const without: Happening[] = [...TO_BREAK, { t: MIDDAY, of: 3, minutes: 0, ...keyAt(KEYED, 3) }];
  assert.deepEqual(minutesNow(moved, inPlan(moved, without)), [10, 0, 30, 20, 10]);
});

Deno.test("time at a stretch that is taken out of the plan is that of no other", () => {
  const without = ordered("wbtc"), log = inPlan(without, TO_BREAK);
  assert.deepEqual(tookIn(without, TO_BREAK), ["Welcome 10", "Break 10", "Talk 0", "Close 0"]);
  assert.deepEqual([isGone(log), placeIn(without, log).at], [false, 1]);
  const onMap = inPlan(without, TO_BREAK.slice(0, 2));
  assert.deepEqual([isGone(onMap), lastShown(without, onMap)], [true, 0]);
  const later = inPlan(ordered("mbtc"), TO_BREAK);
  assert.equal(asHeld(ordered("mbtc"), later, MIDDAY).start, 540);
  assert.deepEqual(inPlan(without, [{ t: 1, of: 1, minutes: 0, key: "m" }]), []);
  assert.equal(lastShown(ordered("tc"), inPlan(ordered("tc"), TO_BREAK)), undefined);
});

Deno.test("a run that is over stays over when its plan has grown", () => {
  const short = ordered("wmb"), ended = [...TO_BREAK, { t: MIDDAY, at: 3, step: 0, ...keyAt(short, 3) }];
  assert.equal(placeIn(KEYED, inPlan(KEYED, ended)).at, 5);
});

Deno.test("a log that an older release kept has places alone, and is read as it was", () => {
  const old = TO_BREAK.map((each) => ({ t: each.t, at: "at" in each ? each.at : 0, step: 0 }));
  assert.deepEqual(inPlan(KEYED, old), old);
  assert.deepEqual(keyAt(RUN, 1), {});
  const shared = { v: 1, rev: 1, cover: "", countdown: true };
  assert.deepEqual(parse({ ...shared, log: TO_BREAK })?.log, TO_BREAK);
  assert.equal(parse({ ...shared, log: [{ t: 1, at: 0, step: 0, key: 7 }] }), null);
});

Deno.test("an address says what is run and where, and what is none of ours is not taken", () => {
  const wanted = read("#session=half-day&start=0930&minutes=20-0-45&people=12&at=2.1")!;
  assert.deepEqual([wanted.start, wanted.minutes, wanted.people], [570, [20, 0, 45], 12]);
  assert.deepEqual(wanted.place, { at: 2, step: 1 });
  assert.deepEqual(read(write(wanted)), wanted);
  assert.deepEqual(read("#exercise=map-local-connections")?.kind, "exercise");
  for (const bad of ["", "#what-to-bring", "#session=../../x", "#session=", "#session=%3Cb%3E"]) {
    assert.equal(read(bad), null, bad);
  }
  const odd = read("#plan=p1&minutes=a-b&people=abc&at=x&day=2&start=99")!;
  assert.deepEqual([odd.minutes, odd.people, odd.place, odd.day, odd.start], [null, null, null, 2, null]);
});

Deno.test("what is kept is taken only where it is a log", () => {
  const good = {
    v: 1,
    rev: 3,
    log: [{ t: 1, at: 0, step: 0 }, { t: 2, more: 5 }],
    cover: "black",
    countdown: false,
    back: 0,
  };
  assert.deepEqual(parse(JSON.stringify(good)), good);
  const bad = [null, "{", "[]", { ...good, v: 2 }, { ...good, rev: "3" }, { ...good, log: [{ t: 1 }] }, {
    ...good,
    log: {},
  }];
  for (const each of bad) assert.equal(parse(each), null, JSON.stringify(each));
  assert.equal(parse({ ...good, cover: "<b>" })?.cover, "");
});

Deno.test("a clock that is set back is seen from when a page last looked, and from what happened", () => {
  const log = [went(clockAt(10, 0), 0), went(clockAt(10, 10), 1)], hours = 60 * 60_000;
  assert.equal(setBack(log, clockAt(10, 30), clockAt(8, 30)), 2 * hours);
  assert.equal(setBack(log, clockAt(8, 0), clockAt(9, 10)), hours);
  assert.equal(setBack(log, clockAt(10, 30), clockAt(10, 30, 1)), 0);
  assert.equal(setBack(log, clockAt(10, 30, 10), clockAt(10, 30)), 0);
  assert.equal(setBack([], clockAt(10, 30), clockAt(8, 30)), 0);
});

Deno.test("a clock that leaps forward and is put right again has not been set back", () => {
  const second = 1000, leapt = seenAt(clockAt(10, 30, 1), clockAt(9, 30), second);
  assert.equal(leapt, clockAt(9, 30, 1));
  assert.equal(setBack([{ t: clockAt(9, 0), at: 0, step: 0 }], leapt, clockAt(9, 30, 2)), 0);
  assert.equal(seenAt(clockAt(9, 30, 1), clockAt(9, 30), second), clockAt(9, 30, 1));
});

Deno.test("a day of a plan is run with its titles for the group, and its notes for whoever leads it", () => {
  const block = {
    key: "a",
    kind: "activity",
    id: "",
    title: "Welcome",
    minutes: 15,
    lead: "",
    note: "",
    pin: null,
  };
  const must = { ...block, drop: "must" } as const, may = { ...block, drop: "may" } as const;
  const items = [
    { ...must, lead: "Ana", note: "Say where the\n\ntoilets are" },
    { ...must, kind: "exercise", id: "map", title: "Map", minutes: 40, pin: 600 },
    {
      ...{ key: "p", kind: "parallel", title: "", pin: null, drop: "may" },
      groups: [{ name: "Red", blocks: [may] }, {
        name: "Blue",
        blocks: [may, { ...may, title: "More", minutes: 5, note: "Bring cups\nand tea" }],
      }],
    },
  ] as unknown as PlanRecord["days"][number]["items"];
  const day = { date: "2026-11-26", start: 570, finish: 720, place: "", items };
  const plan: PlanRecord = {
    ...{ v: 1, id: "mine", title: "My day", from: "", people: 9, smallGroup: 3, changed: "" },
    days: [{ ...day, date: "2026-11-25", items: [] }, day],
  };
  const run = runOf(plan, dayOfToday(plan, "2026-11-26"));
  assert.deepEqual(run.stretches, [
    { key: "a", kind: "activity", title: "Welcome", minutes: 15 },
    { key: "a", kind: "exercise", id: "map", title: "Map", minutes: 40, pin: 600 },
    { key: "p", kind: "activity", title: "Red / Blue", minutes: 20 },
  ]);
  assert.ok(!/Ana|toilets/.test(JSON.stringify(run)));
  const nameless = { ...plan, title: "", days: [{ ...day, items: [{ ...must, title: " " }] }] } as PlanRecord;
  const { title, stretches } = runOf(nameless, 0);
  assert.deepEqual([title, stretches[0]!.title], ["Without a title", "Without a title"]);
  const notes = notesOfPlan(plan, 1);
  assert.deepEqual([notes.people, notes.smallGroup, notes.ways], [9, 3, [{ of: 2, minutes: 0 }]]);
  assert.deepEqual(notes.stretches, [
    { lead: "Ana", do: ["Say where the", "toilets are"] },
    {},
    { do: ["Red: Welcome (15)", "Blue: Welcome (15); More (5)", "More: Bring cups", "and tea"] },
  ]);
  const held = { run: { ...RUN, ...run, key: "plan:mine", stretches: run.stretches }, start: 570 };
  const log = [went(clockAt(9, 30), 0), went(clockAt(10, 0), 1), went(clockAt(10, 40), 2)];
  assert.deepEqual(forecast(held, log, clockAt(10, 40)).fixed, { at: 3, time: 720 });
  assert.equal(forecast(held, log, clockAt(10, 40)).slack, 60);
  assert.equal(dayOfToday(plan, "2027-01-01"), 0);
});

Deno.test("two breaks are told apart by the times for which they were planned", () => {
  const stretches = ["Break", "Tea", "Break"].map((title) => ({
    kind: "break" as const,
    title,
    minutes: 20,
  }));
  assert.deepEqual(calledIn({ ...RUN, start: 570, stretches }), ["Break, 09:30", "Tea", "Break, 10:10"]);
  assert.deepEqual(calledIn({ ...RUN, start: null, stretches }), ["Break (1 of 2)", "Tea", "Break (2 of 2)"]);
});
