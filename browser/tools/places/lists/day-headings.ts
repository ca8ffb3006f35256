/** Headings that name a day: one of the week, which may say its part or when it begins; or a stretch, “Mon to Fri”. */

import { foldText } from "../../../common/fold-text.ts";
import { weekdayIn } from "./dates.ts";

const WEEK = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split(" ");

/** What may stand around the day and leaves it the day’s times. */
const AROUND =
  /^(?:opening|opens?|closing|closes?|starts?|ends?|finish(?:es)?|from|to|until|sessions?|hours|hrs|times?|at|am|pm|mornings?|afternoons?|evenings?|eve|nights?)$/;

const FROM = /\b(?:from|opens?|opening|starts?)\b/,
  TO = /\b(?:to|until|closes?|closing|ends?|finish(?:es)?)\b/;
const PART = /\b(?:am|pm|mornings?|afternoons?|evenings?|eve|nights?)\b/;

const words = (head: string) => foldText(head).match(/[\p{L}\p{N}]+/gu) ?? [];

/** The role of a column for one day of the week: `Monday`, `Opening hours Monday`, `Mon pm`; nothing for any other. */
export function dayRole(head: string): string {
  const all = words(head), rest = all.filter((word) => !AROUND.test(word)), [word = ""] = rest;
  // Two letters may be “we” and “so”.
  const at = rest.length === 1 && word.length > 2 ? WEEK.indexOf(weekdayIn(word)) : -1;
  return at < 0 ? "" : `day-${at + 1}`;
}

/** Whether a heading says on which of the days its cells tell when: `Weekdays`, `Sat & Sun`, `Mon to Fri hours`. */
export function isOfSomeDays(head: string): boolean {
  const rest = words(head).filter((word) => !AROUND.test(word) && word !== "and");
  const days = rest.filter((word) => word.length > 2 && weekdayIn(word));
  return days.length === rest.length && days.length > 1 ||
    rest.length === 1 && /^week(?:days|ends?)$/.test(rest[0]!);
}

/** Whether words name a day themselves. */
export function namesDay(said: string): boolean {
  return words(said).some((word) => word.length > 2 && weekdayIn(word));
}

/** Which end of a day’s times a column holds. */
export function endOf(head: string): "from" | "to" | "" {
  const text = words(head).join(" ");
  return FROM.test(text) === TO.test(text) ? "" : FROM.test(text) ? "from" : "to";
}

/** The part of the day that a heading names: `pm`. */
export function partOf(head: string): string {
  return PART.exec(words(head).join(" "))?.[0] ?? "";
}
