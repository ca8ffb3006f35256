/** Days and times as people here and their spreadsheets write them. */

import { likely } from "../../../common/dates.ts";
import { foldText } from "../../../common/fold-text.ts";

const MONTHS = "january february march april may june july august september october november december".split(
  " ",
);
const DAYS = "monday tuesday wednesday thursday friday saturday sunday".split(" ");

/** Weekdays in short in other ways than by their first letters. */
const SHORT: Readonly<Record<string, string>> = { thurs: "thursday", weds: "wednesday", wednes: "wednesday" };

/** A time behind a day: `14:30`, `14:30:00.000Z`, `2.30pm`, `at 2pm`. */
const TIME = String
  .raw`(?:(?:[\st,]+|\s+-\s+)(?:at\s+)?\d{1,2}(?:[:.]\d{2}){0,2}(?:[.,]\d+)?\s*(?:[ap]\.?m\.?|hrs|h)?\s*(?:z|gmt|bst|utc|[+-]\d{2}:?\d{2})?)?`;

/** A weekday: in front of a day, or behind it, perhaps in brackets. */
const NAMED_DAY = String.raw`(?:mon|tues?|wed(?:s|nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?`;
const WEEKDAY = `(?:${NAMED_DAY}\\.?(?:,\\s*|\\s+))?`;
const BEHIND = `(?:[\\s,]+\\(?${NAMED_DAY}\\.?\\)?)?`;

const FORMS = {
  /** The year first: `2026-05-03`, `2026/5/3`, `20260503`. */
  iso: new RegExp(`^${WEEKDAY}(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})${BEHIND}${TIME}$`),
  packed: /^((?:19|20)\d{2})(\d{2})(\d{2})(?:t\d{4,6}z?)?$/,
  /** In figures, the day first: never as in America. */
  figures: new RegExp(
    `^${WEEKDAY}(\\d{1,2})\\s*([./\\\\-])\\s*(\\d{1,2})\\s*\\2\\s*(\\d{4}|\\d{2})${BEHIND}${TIME}$`,
  ),
  /** The same with nothing but spaces between, where the year leaves no doubt. */
  spaced: new RegExp(`^${WEEKDAY}(\\d{1,2}) (\\d{1,2}) (\\d{4})${BEHIND}${TIME}$`),
  /** With the month’s name: `3 May 2026`, `03-May-26`, `3rd of Sept. ’26`. */
  named: new RegExp(
    `^${WEEKDAY}(?:the\\s+)?(\\d{1,2})(?:st|nd|rd|th)?[\\s,./-]*(?:of\\s+)?([a-z]{3,9})\\.?[\\s,./-]*(\\d{4}|\\d{2})${BEHIND}${TIME}$`,
  ),
  /** The year first and the month’s name: `2026-May-03`. */
  yearFirst: new RegExp(
    `^${WEEKDAY}(\\d{4})[\\s,./-]*([a-z]{3,9})\\.?[\\s,./-]*(\\d{1,2})(?:st|nd|rd|th)?${BEHIND}${TIME}$`,
  ),
  /** The month’s name first, which leaves no doubt: `May 3, 2026`. */
  monthFirst: new RegExp(
    `^${WEEKDAY}([a-z]{3,9})\\.?[\\s-]*(\\d{1,2})(?:st|nd|rd|th)?[\\s,-]+(\\d{4}|\\d{2})${BEHIND}${TIME}$`,
  ),
} as const;

/** A day of the calendar in any of the ways in which it is written here, as `2026-05-03`. Else nothing. */
export function dayIn(words: string): string {
  // Folded: word processors put in long dashes, marks of direction and apostrophes of their own.
  const text = foldText(words).replace(/\s+/g, " ").trim().replace(/(\d)\.$/, "$1");
  const iso = FORMS.iso.exec(text);
  if (iso) return day(Number(iso[1]), Number(iso[3]), Number(iso[4]));
  const packed = FORMS.packed.exec(text);
  if (packed) return day(Number(packed[1]), Number(packed[2]), Number(packed[3]));
  const figures = FORMS.figures.exec(text);
  if (figures) return day(yearOf(figures[4]!), Number(figures[3]), Number(figures[1]));
  const spaced = FORMS.spaced.exec(text);
  if (spaced) return day(Number(spaced[3]), Number(spaced[2]), Number(spaced[1]));
  const named = FORMS.named.exec(text);
  if (named) return day(yearOf(named[3]!), monthOf(named[2]!), Number(named[1]));
  const year = FORMS.yearFirst.exec(text);
  if (year) return day(Number(year[1]), monthOf(year[2]!), Number(year[3]));
  const first = FORMS.monthFirst.exec(text);
  return first ? day(yearOf(first[3]!), monthOf(first[1]!), Number(first[2])) : "";
}

/**
 * The figures that a spreadsheet shows as a day without its year, or as a month: `5-11` for `05-Nov`, `11-16` for
 * `Nov-16`. Else nothing.
 */
export function shortDayIn(words: string): string {
  const [, day, name, month, year] =
    /^(?:(\d{1,2})[- ]([a-z]{3})|([a-z]{3})[- ](\d{2}))$/.exec(foldText(words).trim()) ?? [];
  const at = monthOf(name ?? month ?? "");
  if (!at || day && Number(day) > 31) return "";
  return day ? `${Number(day)}-${at}` : `${at}-${year}`;
}

/** Which of its two figures must be the month of a day in figures; nothing where either may, or where it is none. */
export function monthOfFigures(words: string): "first" | "second" | "either" | "" {
  const [, one, , two, year] = FORMS.figures.exec(foldText(words).replace(/\s+/g, " ").trim()) ?? [];
  if (!one || !two || !year) return "";
  const british = !!day(yearOf(year), Number(two), Number(one));
  const american = !!day(yearOf(year), Number(one), Number(two));
  return british && american ? one === two ? "" : "either" : british ? "second" : american ? "first" : "";
}

/** What people write around the day on which they looked: `Last checked: 3 May 2026`, `2026-05-03 (updated)`. */
const LOOKED = String
  .raw`(?:last\s+)?(?:checked|updated|reviewed|verified|confirmed|correct|as)(?:\s+(?:on|at|of))?`;
const AROUND = new RegExp(`^${LOOKED}(?::\\s*|\\s+)|\\s*\\(${LOOKED}\\)$`, "gi");

/** A day in a column of days, where a bare number is a day as spreadsheets count them, from the year 1900. */
export function dayInColumn(words: string): string {
  const serial = /^(\d{4,5})(?:[.,]\d+)?$/.exec(words.trim());
  return serial && Number(serial[1]) > 9999
    ? dayOfSerial(Number(serial[1]))
    : dayIn(words.trim().replace(AROUND, ""));
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

/** A time as programs write it out: on the day on which spreadsheets begin to count, or with seconds of no use. */
const EXACT =
  /^(?:(1899-12-3[01]|1900-01-0[01]|3[01]\/12\/1899|0?[01]\/0?1\/1900)[t ]+)?(\d{1,2}:\d{2})(:00(?:\.0+)?)?(?:z|\+00:?00)?\s*([ap]m)?$/i;

/** A time in a column of times: a part of a day becomes a time, and seconds that say nothing go. */
export function timeIn(words: string): string {
  const text = words.trim();
  if (/^0?[.,]\d+$/.test(text)) return timeOfSerial(Number(text.replace(",", ".")));
  const [, first, time, seconds, half] = EXACT.exec(text) ?? [];
  return time && (first || seconds) ? [time, half?.toLowerCase()].filter(Boolean).join(" ") : text;
}

/** Which of the weekdays of a month calendars' files mean. */
const WHICH: Readonly<Record<string, string>> = {
  ...{ "1": "first", "2": "second", "3": "third", "4": "fourth", "5": "fifth" },
  ...{ "-1": "last", "-2": "second to last" },
};

/**
 * The names of weekdays that words name, `MO,WE` as `Monday, Wednesday` and `1MO` as `first Monday`; the words
 * themselves where they are others.
 */
export function weekdaysIn(words: string): string {
  const parts = words.split(/[\s,;/&+|]+|\band\b/i).filter(Boolean);
  const days = parts.map((part) => {
    const [, which = "", name = ""] = /^(?:\+?(-?\d)(?=[a-z]))?(.*)$/i.exec(part) ?? [];
    const day = weekdayIn(name);
    return which && day ? WHICH[which] && `${WHICH[which]} ${day}` : day;
  });
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
  if (name.length < 3) return 0;
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
