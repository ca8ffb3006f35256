/** Days and times as people here and their spreadsheets write them. */

import { likely } from "../../../common/dates.ts";

const MONTHS = "january february march april may june july august september october november december".split(
  " ",
);
const DAYS = "monday tuesday wednesday thursday friday saturday sunday".split(" ");

/** Weekdays in short in other ways than by their first letters. */
const SHORT: Readonly<Record<string, string>> = { thurs: "thursday", weds: "wednesday", wednes: "wednesday" };

/** A time behind a day: `14:30`, `14:30:00.000Z`, `2.30pm`, `at 2pm`. */
const TIME = String
  .raw`(?:(?:[\st,]+|\s+-\s+)(?:at\s+)?\d{1,2}(?:[:.]\d{2}){0,2}(?:[.,]\d+)?\s*(?:[ap]\.?m\.?|hrs|h)?\s*(?:z|gmt|bst|utc|[+-]\d{2}:?\d{2})?)?`;

/** A weekday in front of a day. */
const WEEKDAY = String
  .raw`(?:(?:mon|tues?|wed(?:s|nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\.?(?:,\s*|\s+))?`;

const FORMS = {
  /** The year first: `2026-05-03`, `2026/5/3`, `20260503`. */
  iso: new RegExp(`^${WEEKDAY}(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})${TIME}$`),
  packed: /^((?:19|20)\d{2})(\d{2})(\d{2})$/,
  /** In figures, the day first: never as in America. */
  figures: new RegExp(
    `^${WEEKDAY}(\\d{1,2})\\s*([./-])\\s*(\\d{1,2})\\s*\\2\\s*['’]?(\\d{4}|\\d{2})${TIME}$`,
  ),
  /** With the month’s name: `3 May 2026`, `03-May-26`, `3rd of Sept. ’26`. */
  named: new RegExp(
    `^${WEEKDAY}(?:the\\s+)?(\\d{1,2})(?:st|nd|rd|th)?[\\s,./-]*(?:of\\s+)?([a-z]{3,9})\\.?[\\s,./-]*['’]?(\\d{4}|\\d{2})${TIME}$`,
  ),
  /** The month’s name first, which leaves no doubt: `May 3, 2026`. */
  monthFirst: new RegExp(
    `^${WEEKDAY}([a-z]{3,9})\\.?[\\s-]*(\\d{1,2})(?:st|nd|rd|th)?[\\s,-]+['’]?(\\d{4}|\\d{2})${TIME}$`,
  ),
} as const;

/** A day of the calendar in any of the ways in which it is written here, as `2026-05-03`. Else nothing. */
export function dayIn(words: string): string {
  const text = words.replace(/\s+/g, " ").trim().toLowerCase().replace(/(?<=\d)\.$/, "");
  const iso = FORMS.iso.exec(text);
  if (iso) return day(Number(iso[1]), Number(iso[3]), Number(iso[4]));
  const packed = FORMS.packed.exec(text);
  if (packed) return day(Number(packed[1]), Number(packed[2]), Number(packed[3]));
  const figures = FORMS.figures.exec(text);
  if (figures) return day(yearOf(figures[4]!), Number(figures[3]), Number(figures[1]));
  const named = FORMS.named.exec(text);
  if (named) return day(yearOf(named[3]!), monthOf(named[2]!), Number(named[1]));
  const first = FORMS.monthFirst.exec(text);
  return first ? day(yearOf(first[3]!), monthOf(first[1]!), Number(first[2])) : "";
}

/** A day in a column of days, where a bare number is a day as spreadsheets count them, from the year 1900. */
export function dayInColumn(words: string): string {
  const serial = /^(\d{4,5})(?:[.,]\d+)?$/.exec(words.trim());
  return serial && Number(serial[1]) > 9999 ? dayOfSerial(Number(serial[1])) : dayIn(words);
}

/** The day that a spreadsheet counts as this; it believes that 1900 was a leap year. */
export function dayOfSerial(serial: number): string {
  const date = new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * 86_400_000);
  return day(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}

/** A part of a day as a time, `0.4375` as `10:30`. */
export function timeOfSerial(part: number): string {
  const minutes = Math.round((part % 1) * 1440) % 1440;
  return `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
}

/** A time in a column of times: a part of a day becomes a time, and seconds that say nothing go. */
export function timeIn(words: string): string {
  const text = words.trim();
  if (/^0?[.,]\d+$/.test(text)) return timeOfSerial(Number(text.replace(",", ".")));
  const exact = /^(?:1899-12-3[01][t ]|1900-01-0[01][t ])?(\d{1,2}:\d{2}):00(?:\.0+)?(?:z|\+00:?00)?$/i.exec(
    text,
  );
  return exact ? exact[1]! : text;
}

/** The names of weekdays that words name, `MO,WE` as `Monday, Wednesday`; the words themselves where they are others. */
export function weekdaysIn(words: string): string {
  const parts = words.split(/[\s,;/&+|]+|\band\b/i).filter(Boolean);
  const days = parts.map((part) => weekdayIn(part.replace(/^-?\d(?=[a-z])/i, "")));
  return parts.length && days.every(Boolean) ? days.join(", ") : words.trim();
}

/** The weekday that a word names in full, in short, or as calendars’ files do (`MO`). Else nothing. */
export function weekdayIn(word: string): string {
  const bare = word.toLowerCase().replace(/[.']/g, "").replace(/days$/, "day");
  const found = DAYS.find((name) =>
    bare === name || bare === name.slice(0, 2) || bare === name.slice(0, 3) || bare === name.slice(0, 4) ||
    SHORT[bare] === name
  );
  return found ? found[0]!.toUpperCase() + found.slice(1) : "";
}

function monthOf(name: string): number {
  return MONTHS.findIndex((month) => month.startsWith(name) || (name === "sept" && month === "september")) +
    1;
}

/** Two figures are of this century, unless they would lie far ahead. */
function yearOf(words: string): number {
  const year = Number(words);
  return words.length === 4 ? year : year + (year < 70 ? 2000 : 1900);
}

function day(year: number, month: number, date: number): string {
  const found = new Date(Date.UTC(year, month - 1, date));
  const real = found.getUTCFullYear() === year && found.getUTCMonth() === month - 1 &&
    found.getUTCDate() === date;
  return real ? likely(found.toISOString().slice(0, 10)) : "";
}
