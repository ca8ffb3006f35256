/** What is run in a room: timed stretches in their order, whatever plan they come from. */

import type { Part } from "../plan.ts";

/** One stretch, as the group sees it. */
export interface Stretch {
  /** Names it in its plan, wherever it is moved; only where the plan can change while it is run. */
  readonly key?: string;
  readonly kind: "exercise" | "talk" | "break" | "activity";
  readonly title: string;
  readonly minutes: number;
  /** What people are asked to do, or what a talk is about. */
  readonly task?: string;
  /** How people work: alone, in pairs. */
  readonly company?: string;
  /** Whether it may hurt. */
  readonly care?: boolean;
  /** Timed parts; they share the minutes as they are written. */
  readonly parts?: readonly Part[];
  /** The slides of a talk. */
  readonly slides?: readonly Slide[];
  /** When it should begin, in minutes after midnight, whatever comes before it. */
  readonly pin?: number;
}

/** A stretch as a plan has it: what it is, and how long it takes. */
export interface Planned extends Pick<Stretch, "key" | "kind" | "title" | "minutes" | "pin"> {
  /** Id of the exercise or the talk. */
  readonly id?: string;
  /** Whether its parts are not those of the exercise. */
  readonly undivided?: boolean;
}

/** A slide of a talk. */
export interface Slide {
  readonly title: string;
  readonly lines: readonly string[];
}

/** A run: a session, a day of a plan, or a single exercise. */
export interface Run {
  /** Under which what happened is kept. */
  readonly key: string;
  readonly title: string;
  /** Minutes after midnight; null where it begins when it begins. */
  readonly start: number | null;
  /** When people have to go, where somebody has said so; otherwise when the plan ends. */
  readonly finish?: number | null;
  readonly stretches: readonly Stretch[];
  /** What is said where care is meant. */
  readonly help: string;
}

/** Where a run is: a stretch by its place, and a step in it. −1 is the opening, and behind the last comes the end. */
export interface Place {
  readonly at: number;
  readonly step: number;
}

export const OPENING: Place = { at: -1, step: 0 };

/** How many steps a stretch has: its timed parts, or itself and its slides. */
export function stepsOf({ parts = [], slides = [] }: Stretch): number {
  return Math.max(1, parts.length, slides.length && slides.length + 1);
}

/** The place that comes next; stretches without minutes are passed over. */
export function next(run: Run, { at, step }: Place, minutes: readonly number[]): Place {
  const here = run.stretches[at];
  if (here && step + 1 < stepsOf(here)) return { at, step: step + 1 };
  let to = at + 1;
  while (to < run.stretches.length && !minutes[to]) to++;
  return { at: Math.min(to, run.stretches.length), step: 0 };
}

/** The place that came before. */
export function previous(run: Run, { at, step }: Place, minutes: readonly number[]): Place {
  if (step > 0) return { at, step: step - 1 };
  let to = at - 1;
  while (to >= 0 && !minutes[to]) to--;
  const there = run.stretches[to];
  return there ? { at: to, step: stepsOf(there) - 1 } : OPENING;
}

/** A place that a run has, for one that may come from an address or from another version of the plan. */
export function within(run: Run, { at, step }: Place): Place {
  const to = Math.max(-1, Math.min(at, run.stretches.length));
  const here = run.stretches[to];
  return { at: to, step: here ? Math.max(0, Math.min(step, stepsOf(here) - 1)) : 0 };
}
