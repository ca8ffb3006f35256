/**
 * Which dates can be meant. A slip of the fingers makes 1126 or 251126 of 2026, and browsers take both.
 *
 * The one bound for every date that is asked for: nobody who reads this, and nobody whom they support, was born before
 * 1900, and no plan here looks further ahead than twenty years. What was typed is kept all the same.
 */

const EARLIEST = 1900, AHEAD = 20;

/** The first and the last year that a date can have. */
export function years(): readonly [first: number, last: number] {
  return [EARLIEST, new Date().getFullYear() + AHEAD];
}

/** Whether a date of the calendar, `2026-11-25`, can be meant. */
export function isLikely(date: string): boolean {
  const year = /^\d{4}(?=-\d\d-\d\d$)/.exec(date), [first, last] = years();
  return !!year && Number(year[0]) >= first && Number(year[0]) <= last;
}

/** A date by which things can be put in order and into periods; nothing where it cannot be meant. */
export function likely(date: string): string {
  return isLikely(date) ? date : "";
}
