/** Two columns whose headings say what they are only together: `Open` and `Close`, `From` and `To`. */

import { dayInColumn } from "./dates.ts";

/** Headings of such pairs, as they are compared. */
const PAIRS: readonly (readonly [RegExp, RegExp])[] = [
  [/^(?:open|opening)$/, /^(?:close|closed|closing|shut)$/],
  [/^from$/, /^(?:to|till|until)$/],
  [/^begin(?:s|ning)?$/, /^(?:end|ends|finish)$/],
];

/** A time that is no bare number, which may be an age or a price as well. */
const TIME =
  /^(?:\d{1,2}[:.][0-5]\d(?::\d{2})?\s*(?:[ap]\.?m\.?)?|\d{1,2}\s*[ap]\.?m\.?|0?\.\d+|noon|midday|midnight)$/i;

const most = (words: readonly string[], is: (each: string) => unknown) =>
  words.length > 0 && words.filter(is).length * 2 > words.length;

/** A time with a point, which may be a price between two columns that do not speak of opening. */
const POINTED = /^\d{1,2}\.\d{2}$/, EITHER = /^from$/;

/** Such a time at which sessions begin and end. One that ends at an earlier figure goes on beyond noon. */
const QUARTER = /^(?:[01]?\d|2[0-3])\.(?:00|15|30|45)$/;

/** Roles of a list that tells when: its figures are times. */
const OF_TIMES = /^(?:weekday|when|frequency|day-\d)$/;

/** Gives each such pair its roles, by what its columns say: times, or days. `keys` are the headings as they are compared. */
export function pairUp(
  keys: readonly string[],
  roles: string[],
  said: (column: number) => readonly string[],
): void {
  for (const [first, second] of PAIRS) {
    const at = keys.findIndex((key, index) => first.test(key) && second.test(keys[index + 1] ?? ""));
    if (at < 0) continue;
    const both = [...said(at), ...said(at + 1)];
    const mayCost = EITHER.test(keys[at]!) && !roles.some((role) => OF_TIMES.test(role)) &&
      both.some((words) => POINTED.test(words) && !QUARTER.test(words));
    const [from, to] = most(both, (words) => TIME.test(words) && !(mayCost && POINTED.test(words)))
      ? ["start", "end"]
      : most(both, dayInColumn)
      ? ["from", "until"]
      : ["", ""];
    if (from && !roles.includes(from)) [roles[at], roles[at + 1]] = [from, to];
  }
}
