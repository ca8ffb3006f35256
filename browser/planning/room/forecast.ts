/** When things will begin if nothing else changes, how much room there is before the next fixed time, and how to make some. */

import { unlikeNames } from "../../common/unlike-names.ts";
import { clock } from "../plan.ts";
import { beganAt, leftOf, type Log, minuteOfDay, minutesNow, placeIn, spentOn } from "./happened.ts";
import type { Run, Stretch } from "./run.ts";

/** A way to save time: a stretch that is given fewer minutes, 0 where it is left out. */
export interface Way {
  readonly of: number;
  readonly minutes: number;
  /** How, where it is more than leaving it out. */
  readonly words?: string;
}

/** A way with what it saves as things are. */
export interface Saving extends Way {
  readonly saves: number;
}

/** What is to be expected. All times are minutes after midnight. */
export interface Forecast {
  /** When each stretch that is still to come begins; undefined for what is over, on, or left out. */
  readonly begins: readonly (number | undefined)[];
  readonly end: number;
  /** By how much the stretch that is on will end later than planned; below 0 where it is earlier. */
  readonly behind: number;
  /** The next time that is fixed: a stretch by its place, or the finish. */
  readonly fixed: { readonly at: number; readonly time: number };
  /** Minutes to spare before it; below 0 where it will be missed. */
  readonly slack: number;
}

/** When each stretch is planned to begin, and the whole to end; a pin waits for its time. */
export function planned(run: Pick<Run, "stretches">, start: number): { begins: number[]; end: number } {
  let now = start;
  const begins = run.stretches.map(({ minutes, pin }) => {
    const from = Math.max(now, pin ?? now);
    now = from + minutes;
    return from;
  });
  return { begins, end: now };
}

/** What each stretch is called where there are others of its name: with the time for which it was planned. */
export function calledIn({ start, stretches }: Run): string[] {
  const begins = planned({ stretches }, start ?? 0).begins;
  const called = unlikeNames(stretches.map(({ title }, at) => ({
    id: `${at}`,
    name: title,
    apart: start === null ? "" : clock(begins[at]!),
  })));
  return stretches.map((_, at) => called.get(`${at}`)!);
}

/**
 * A run as it is held, and when it was to begin. Its minutes count from the midnight of the day on which it is held, so
 * that what comes after the next midnight has more of them than a day.
 */
export interface Held {
  readonly run: Run;
  readonly start: number;
}

/** Whoever begins so many minutes before or after the planned time is trying it out, or holds it at another time. */
const ANOTHER_TIME = 60;

const DAY = 24 * 60;

/** The minutes of a clock as those of another day, where that is nearer to a time than an hour: 00:05 comes after 23:55. */
function near(minute: number, time: number): number {
  const days = Math.round((time - minute) / DAY);
  return Math.abs(minute + days * DAY - time) <= ANOTHER_TIME ? minute + days * DAY : minute;
}

/** A time of the plan that is half a day or more before its start is one of the next day. */
function afterStart(time: number, start: number): number {
  return start - time >= DAY / 2 ? time + DAY : time;
}

/** When a run that is held began, in its minutes. */
function beganIn(start: number, log: Log, now: number): number {
  return near(minuteOfDay(beganAt(log) ?? now), start);
}

/** What the clock says now, in the minutes of a run that is held. */
function minuteIn({ start }: Held, log: Log, now: number): number {
  const began = beganAt(log);
  if (began === null) return beganIn(start, log, now);
  return beganIn(start, log, now) + daysFrom(began, now) * DAY + minuteOfDay(now) - minuteOfDay(began);
}

/** How many midnights there are between two moments by the clock of the device. */
function daysFrom(from: number, to: number): number {
  return Math.round(
    (new Date(to).setHours(12, 0, 0, 0) - new Date(from).setHours(12, 0, 0, 0)) / (DAY * 60_000),
  );
}

/** A run with the times of the day on which it is held: where it begins at another time than planned, all move with it. */
export function asHeld(run: Run, log: Log, now: number): Held {
  const said = Math.round(minuteOfDay(beganAt(log) ?? now));
  const start = run.start ?? said, began = near(said, start);
  const another = beganAt(log) !== null && Math.abs(began - start) > ANOTHER_TIME;
  // What begins before the midnight after which it was planned counts from the day before.
  const moved = another ? began - start : began < 0 ? DAY : 0;
  const move = (time: number) => afterStart(time, start) + moved;
  const stretches = run.stretches.map((stretch: Stretch) =>
    stretch.pin === undefined ? stretch : { ...stretch, pin: move(stretch.pin) }
  );
  // As in the planner, a finish that is not after the start is none.
  const finish = typeof run.finish === "number" && afterStart(run.finish, start) > start
    ? move(run.finish)
    : null;
  return { run: { ...run, finish, stretches }, start: start + moved };
}

/** What is to be expected of a run; `start` is when it was to begin. */
export function forecast(held: Held, log: Log, now: number): Forecast {
  const { run, start } = held, clock = minuteIn(held, log, now);
  const { at } = placeIn(run, log);
  const plan = planned(run, start);
  const minutes = minutesNow(run, log), spent = spentOn(run, log, now);
  const left = Math.max(0, leftOf(run, log, now) ?? 0) / 60_000;
  const over = at < 0 ? Math.max(clock, start) : clock + left;
  let time = over, lost = over;
  const finish = run.finish ?? plan.end;
  let fixed: Forecast["fixed"] | null = null, slack = 0;
  const begins = run.stretches.map((stretch, index) => {
    const takes = minutes[index]! - spent[index]! / 60_000;
    if (index <= at || takes <= 0) return undefined;
    if (stretch.pin !== undefined && !fixed) {
      fixed = { at: index, time: stretch.pin };
      slack = stretch.pin - lost;
    }
    const from = Math.max(time, stretch.pin ?? time);
    time = from + takes;
    lost += takes;
    return from;
  });
  const here = run.stretches[at];
  const due = here ? plan.begins[at]! + here.minutes : at < 0 ? plan.begins[0] ?? start : plan.end;
  return {
    begins,
    end: time,
    behind: over - due,
    fixed: fixed ?? { at: run.stretches.length, time: finish },
    slack: fixed ? slack : finish - time,
  };
}

/** The ways to save time before the next fixed time that are still open. */
export function open(ways: readonly Way[], run: Run, log: Log, now: number, fixed: number): Saving[] {
  const { at } = placeIn(run, log);
  const minutes = minutesNow(run, log), spent = spentOn(run, log, now);
  return ways.filter(({ of }) => of > at && of < fixed && !spent[of] && minutes[of])
    .map((way) => ({ ...way, saves: minutes[way.of]! - way.minutes })).filter(({ saves }) => saves > 0);
}
