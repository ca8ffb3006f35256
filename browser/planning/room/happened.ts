/**
 * What happened in a room, apart from the plan: a list of what was done and when. All times that are shown are worked out
 * from it and from the clock of the device, so that neither a tab in the background nor a reload can make them wrong.
 */

import { shared } from "../plan.ts";
import { OPENING, type Place, type Run, type Stretch, within } from "./run.ts";

/** Somebody went to a place. */
export interface Went extends Place {
  /** Milliseconds of the clock. */
  readonly t: number;
  /** The key of the stretch there, where it has one: the plan may have put it elsewhere since. */
  readonly key?: string;
}

/** Somebody gave more minutes to the stretch that was on. */
export interface Gave {
  readonly t: number;
  readonly more: number;
}

/** Somebody gave a stretch other minutes; 0 leaves it out. */
export interface Changed {
  readonly t: number;
  readonly of: number;
  readonly minutes: number;
  readonly key?: string;
}

export type Happening = Went | Gave | Changed;
export type Log = readonly Happening[];

const MINUTE = 60_000;
/** A run that nobody has touched for so long is over. */
const OVER = 12 * 60 * MINUTE;

/** The key of the end, which moves as the plan grows. */
const END = "";

/** The key by which a place is found again in a plan that has changed; nothing where the run has no keys. */
export function keyAt({ stretches }: Run, at: number): { readonly key?: string } {
  const key = at < stretches.length ? stretches[at]?.key : stretches[0]?.key && END;
  return key === undefined ? {} : { key };
}

/** Where somebody was whose stretch the plan no longer has: time there is that of no other. */
const GONE = -2;

/**
 * A log as it is to be read with the plan as it is now: what has a key is found where that stands today, and what is
 * no longer in the plan is that of no stretch. What has no key, as in logs that older releases kept, stays where it is.
 */
export function inPlan({ stretches }: Run, log: Log): Log {
  const places = new Map([[END, stretches.length], ...stretches.map(({ key }, at) => [key, at] as const)]);
  return log.flatMap((each): Happening[] => {
    if ("more" in each || each.key === undefined) return [each];
    const at = places.get(each.key);
    if ("at" in each) return [{ ...each, at: at ?? GONE }];
    return at === undefined ? [] : [{ ...each, of: at }];
  });
}

/** Whether what was on when a log ended is no longer in the plan. */
export function isGone(log: Log): boolean {
  return lastWent(log)?.at === GONE;
}

/** The last stretch of the plan that was on, by its place; undefined where none was. */
export function lastShown({ stretches }: Run, log: Log): number | undefined {
  return lastWent(log.filter((each) => "at" in each && each.at in stretches))?.at;
}

function lastWent(log: Log): Went | undefined {
  return log.filter((each): each is Went => "at" in each).at(-1);
}

/** Whether a log belongs to a run that is still on. */
export function isLive(log: Log, now: number): boolean {
  const last = log.at(-1);
  return !!last && now - last.t < OVER;
}

/** By less than so much a clock is set right again and again. */
const SET_RIGHT = 30_000;

/**
 * By how much the clock of the device has been set back, in milliseconds; 0 where it has not. `seen` is when a page last
 * looked at it; before that, no more is known than that nothing can have happened later than now.
 */
export function setBack(log: Log, seen: number, now: number): number {
  const back = Math.max(seen, log.at(-1)?.t ?? 0) - now;
  return log.length && back > SET_RIGHT ? back : 0;
}

/**
 * The moment to remember for the next look at the clock, of one that was seen before and so many milliseconds that have
 * passed since. A clock that leaps forward may be put right again; nothing has been set back then.
 */
export function seenAt(now: number, seen: number, passed: number): number {
  return now - seen - passed > SET_RIGHT ? seen + passed : now;
}

/** Where a run is; its opening where nothing has happened. */
export function placeIn(run: Run, log: Log): Place {
  return within(run, lastWent(log) ?? OPENING);
}

/** When the first stretch began; null before. */
export function beganAt(log: Log): number | null {
  return log.find((each) => "at" in each && each.at !== OPENING.at)?.t ?? null;
}

/** When each stretch first began; undefined where it has not. */
export function firstShown(run: Run, log: Log): (number | undefined)[] {
  return run.stretches.map((_, index) => log.find((each) => "at" in each && each.at === index)?.t);
}

/** The minutes of one stretch now, with what was given to it, and those without, which its parts share. */
interface Minutes {
  readonly whole: number;
  readonly shared: number;
}

/** Goes through a log, and hears of each time that passed at a place, and of each gift there. */
function follow(
  log: Log,
  until: number,
  hear: { spent?: (place: Place, ms: number) => void; gave?: (place: Place, minutes: number) => void },
): void {
  let here: Place = OPENING;
  log.forEach((each, index) => {
    if ("at" in each) here = each;
    if ("more" in each) hear.gave?.(here, each.more);
    hear.spent?.(here, Math.max(0, (log[index + 1]?.t ?? until) - each.t));
  });
}

function given(run: Run, log: Log): Minutes[] {
  const base = run.stretches.map(({ minutes }) => minutes);
  const more = base.map(() => 0);
  for (const each of log) if ("of" in each && each.of in base) base[each.of] = each.minutes;
  follow(log, 0, { gave: ({ at }, minutes) => at in more && (more[at]! += minutes) });
  return base.map((minutes, index) => ({ whole: minutes && minutes + more[index]!, shared: minutes }));
}

/** The minutes of each stretch as things are; 0 where it is left out. */
export function minutesNow(run: Run, log: Log): number[] {
  return given(run, log).map(({ whole }) => whole);
}

/** How long each stretch was on, in milliseconds. */
export function spentOn(run: Run, log: Log, now: number): number[] {
  const spent = run.stretches.map(() => 0);
  follow(log, now, { spent: ({ at }, ms) => at in spent && (spent[at]! += ms) });
  return spent;
}

/** What is left of the stretch that is on, in milliseconds; below 0 when it has taken longer. Null where none is on. */
export function leftOf(run: Run, log: Log, now: number): number | null {
  const { at } = placeIn(run, log);
  const minutes = minutesNow(run, log)[at];
  return minutes === undefined ? null : minutes * MINUTE - spentOn(run, log, now)[at]!;
}

/** The same of the timed part that is on, or of the whole stretch where it has no parts. */
export function leftOfStep(run: Run, log: Log, now: number): number | null {
  const { at, step } = placeIn(run, log);
  const stretch = run.stretches[at];
  if (!stretch?.parts) return leftOf(run, log, now);
  let spent = 0, more = 0;
  const isHere = (place: Place) => place.at === at && place.step === step;
  follow(log, now, {
    spent: (place, ms) => isHere(place) && (spent += ms),
    gave: (place, minutes) => isHere(place) && (more += minutes),
  });
  return (partMinutes(stretch, given(run, log)[at]!.shared)[step]! + more) * MINUTE - spent;
}

/** The minutes of each timed part of a stretch that has so many. */
export function partMinutes({ parts, title, kind }: Stretch, minutes: number): number[] {
  return shared({ parts: parts ?? [], minutes, title, kind }).map((part) => part.minutes);
}

/** Milliseconds of the clock as minutes after midnight where the device is. */
export function minuteOfDay(time: number): number {
  const moment = new Date(time);
  return moment.getHours() * 60 + moment.getMinutes() + moment.getSeconds() / 60;
}
