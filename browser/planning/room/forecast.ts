/** When things will begin if nothing else changes, how much room there is before the next fixed time, and how to make some. */

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
export function planned(run: Run, start: number): { begins: number[]; end: number } {
  let now = start;
  const begins = run.stretches.map(({ minutes, pin }) => {
    const from = Math.max(now, pin ?? now);
    now = from + minutes;
    return from;
  });
  return { begins, end: now };
}

/** A run as it is held, and when it was to begin. */
export interface Held {
  readonly run: Run;
  readonly start: number;
}

/** Whoever begins so many minutes before or after the planned time is trying it out, or holds it at another time. */
const ANOTHER_TIME = 60;

/** A run with the times of the day on which it is held: where it begins at another time than planned, all move with it. */
export function asHeld(run: Run, log: Log, now: number): Held {
  const began = Math.round(minuteOfDay(beganAt(log) ?? now));
  const start = run.start ?? began;
  const moved = beganAt(log) === null || Math.abs(began - start) <= ANOTHER_TIME ? 0 : began - start;
  if (!moved) return { run, start };
  const move = (stretch: Stretch) =>
    stretch.pin === undefined ? stretch : { ...stretch, pin: stretch.pin + moved };
  const finish = run.finish ? { finish: run.finish + moved } : {};
  return { run: { ...run, ...finish, stretches: run.stretches.map(move) }, start: start + moved };
}

/** What is to be expected of a run; `start` is when it was to begin. */
export function forecast({ run, start }: Held, log: Log, now: number): Forecast {
  const { at } = placeIn(run, log);
  const plan = planned(run, start);
  const minutes = minutesNow(run, log), spent = spentOn(run, log, now);
  const left = Math.max(0, leftOf(run, log, now) ?? 0) / 60_000;
  const over = at < 0 ? Math.max(minuteOfDay(now), start) : minuteOfDay(now) + left;
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
