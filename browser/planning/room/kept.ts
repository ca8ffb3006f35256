/**
 * What two pages of a run share, and what a reload needs: the log, and what is on the screen. It stands in localStorage,
 * which both pages read at once; no answer and no name is in it.
 */

import { RUNS } from "../../common/forget-runs.ts";
import { report } from "../../common/report.ts";
import type { Happening, Log } from "./happened.ts";

/** What covers the screen. */
export type Cover = "" | "black" | "white";

/** What both pages know. */
export interface Shared {
  readonly v: 1;
  /** Which of two is the later. */
  readonly rev: number;
  readonly log: Log;
  readonly cover: Cover;
  /** Whether the group sees what time is left. */
  readonly countdown: boolean;
  /** By how much the log was moved because the clock of the device was set back, in milliseconds. */
  readonly back: number;
}

export const NOTHING: Shared = { v: 1, rev: 0, log: [], cover: "", countdown: true, back: 0 };

const KEY = `${RUNS}:`;
/** More than a day of stretches ever needs; what is longer is none of ours. */
const MOST = 5000;

/** Reads what is kept of a run; nothing where there is none, or what is there is none of ours. */
export function load(key: string): Shared {
  try {
    return parse(localStorage.getItem(KEY + key)) ?? NOTHING;
  } catch (error) {
    report("storage-refused", error);
    return NOTHING;
  }
}

/** Keeps it. Where the browser keeps nothing, the pages still tell each other. */
export function save(key: string, shared: Shared): void {
  try {
    localStorage.setItem(KEY + key, JSON.stringify(shared));
  } catch (error) {
    report("storage-refused", error);
  }
}

/** Whether an entry of localStorage is that of a run. */
export function isOf(key: string, name: string | null): boolean {
  return name === KEY + key;
}

/** What a text or a message says, where it is one of ours; null otherwise. */
export function parse(told: unknown): Shared | null {
  let value = told;
  try {
    if (typeof told === "string") value = JSON.parse(told);
  } catch {
    return null; // Quiet: it is none of ours, and the run begins anew
  }
  if (typeof value !== "object" || value === null) return null;
  const { v, rev, log, cover, countdown, back } = value as Record<string, unknown>;
  const isOurs = v === 1 && isNumber(rev) && Array.isArray(log) && log.length <= MOST &&
    log.every(isHappening);
  if (!isOurs) return null;
  return {
    v,
    rev,
    log,
    cover: cover === "black" || cover === "white" ? cover : "",
    countdown: countdown !== false,
    back: isNumber(back) ? back : 0,
  };
}

function isHappening(value: unknown): value is Happening {
  if (typeof value !== "object" || value === null) return false;
  const { t, at, step, more, of, minutes, key } = value as Record<string, unknown>;
  return isNumber(t) && (key === undefined || typeof key === "string") &&
    ((isNumber(at) && isNumber(step)) || isNumber(more) || (isNumber(of) && isNumber(minutes)));
}

function isNumber(value: unknown): value is number {
  return typeof value === "number" && Number.isFinite(value);
}
