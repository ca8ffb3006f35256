/** What the screen shows at a place, in words: made of what the group gets, and of the clock. */

import { clock } from "../plan.ts";
import { leftOfStep, type Log, minuteOfDay, minutesNow, partMinutes, placeIn } from "./happened.ts";
import type { Run, Stretch } from "./run.ts";
import * as say from "./words.ts";

/** A screen. */
export interface Shown {
  /** Which one it is: where this changes, another one is shown. */
  readonly key: string;
  readonly heading: string;
  /** In the largest letters. */
  readonly task: string;
  readonly lines: readonly string[];
  readonly company: string;
  readonly parts: readonly { readonly title: string; readonly minutes: number; readonly isOn: boolean }[];
  readonly help: string;
  /** What time is left, in words; empty where it says nothing. */
  readonly left: string;
  /** How much of the time is left, from 1 to 0; null where there is none to show. */
  readonly share: number | null;
}

const EMPTY = { task: "", lines: [], company: "", parts: [], help: "", left: "", share: null } as const;

/** Within so many minutes of its end, a group is told to come to a close. */
const CLOSING = 2;

/** What the screen shows now. */
export function shownNow(run: Run, log: Log, now: number): Shown {
  const { at, step } = placeIn(run, log);
  const stretch = run.stretches[at];
  const key = `${at}.${step}`;
  if (!stretch) {
    const begins = at < 0 && run.start !== null ? say.begins(clock(run.start)) : "";
    return { ...EMPTY, key, heading: at < 0 ? run.title : say.ended, task: begins };
  }
  const left = (leftOfStep(run, log, now) ?? 0) / 60_000;
  if (stretch.kind === "break") return { ...EMPTY, key, ...onBreak(stretch, left, now) };
  const slide = step > 0 ? stretch.slides?.[step - 1] : undefined;
  if (slide) return { ...EMPTY, key, heading: slide.title, lines: slide.lines };
  const minutes = minutesNow(run, log)[at]!;
  const each = stretch.parts ? partMinutes(stretch, minutes) : [];
  const whole = each[step] ?? minutes;
  return {
    ...EMPTY,
    key,
    heading: stretch.title,
    task: stretch.task ?? "",
    company: stretch.company ?? "",
    parts: (stretch.parts ?? []).map(({ title }, index) => ({
      title,
      minutes: each[index]!,
      isOn: index === step,
    })),
    help: stretch.care ? run.help : "",
    // While somebody talks, the group has nothing to finish.
    ...(stretch.slides ? {} : { left: leftInWords(left, whole), share: shareOf(left, whole) }),
  };
}

/** What time is left for a task of so many minutes, in words. Nothing is ever said to be late. */
export function leftInWords(left: number, whole: number): string {
  if (left <= 0) return say.close;
  const words = say.left(Math.ceil(left));
  return whole > 2 * CLOSING && left <= CLOSING ? `${words}. ${say.close}` : words;
}

function onBreak({ title, minutes }: Stretch, left: number, now: number) {
  return {
    heading: title,
    task: left > 0 ? say.backAt(clock(Math.ceil(minuteOfDay(now) + left - 1 / 60))) : say.goingOn,
    share: shareOf(left, minutes),
  };
}

function shareOf(left: number, whole: number): number {
  return Math.max(0, Math.min(1, left / (whole || 1)));
}
