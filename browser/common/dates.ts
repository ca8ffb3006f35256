/**
 * Dates of the calendar, `2026-11-25`: which can be meant, today, and how they are said.
 *
 * A slip of the fingers makes 1126 or 251126 of 2026, and browsers take both. The one bound for every date that is asked
 * for: nobody who reads this, and nobody whom they support, was born before 1900, and no plan here looks further ahead
 * than twenty years. What was typed is kept all the same.
 */

const EARLIEST = 1900, AHEAD = 20;

/** The first and the last year that a date can have. */
export function years(): readonly [first: number, last: number] {
  return [EARLIEST, new Date().getFullYear() + AHEAD];
}

/** Whether a date of the calendar, `2026-11-25`, can be meant. */
export function isLikely(date: string): boolean {
  const year = parseInt(date), [first, last] = years();
  return /^\d{4}-\d\d-\d\d$/.test(date) && year >= first && year <= last;
}

/** A date by which things can be put in order and into periods; nothing where it cannot be meant. */
export function likely(date: string): string {
  return isLikely(date) ? date : "";
}

/** The day of a moment. */
export function dayOf(moment: Date): string {
  return moment.toLocaleDateString("sv"); // Swedes write dates so
}

/** Today. */
export function today(): string {
  return dayOf(new Date());
}

const day = /* @__PURE__ */ new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "long",
  year: "numeric",
});
const month = /* @__PURE__ */ new Intl.DateTimeFormat("en-GB", { month: "long", year: "numeric" });
const minute = /* @__PURE__ */ new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit" });

/** A date of the calendar, `2026-11-22`, in words; or as it is, where it is none. Says so where it cannot be meant. */
export function dateInWords(iso: string): string {
  // A year may have four figures or, with a sign, six.
  const date = new Date(`+${iso.padStart("251126-11-25".length, "0")}T12:00:00`);
  if (!/^\d{4,6}-\d\d-\d\d$/.test(iso) || Number.isNaN(+date)) return iso;
  return day.format(date) + (isLikely(iso) ? "" : ` (${checkTheYear})`);
}

const checkTheYear = "check the year";

/** A month of the calendar, `2026-11`, in words. */
export function monthInWords(iso: string): string {
  const date = new Date(`${iso}-15T12:00:00`);
  return /^\d{4}-\d\d$/.test(iso) && !Number.isNaN(+date) ? month.format(date) : iso;
}

/** The day of a moment, by the clock of the device, in words. */
export function dayInWords(moment: Date): string {
  return day.format(moment);
}

/** A moment in words. */
export function momentInWords(iso: string): string {
  const date = new Date(iso);
  return Number.isNaN(+date) ? iso : `${day.format(date)} at ${minute.format(date)}`;
}
