/** Headings that mean one thing or another, as what stands below them shows. */

import { isOfSomeDays, namesDay } from "./day-headings.ts";

/** How many figures a number to write to has at least. */
const SHORTEST = 5;

const most = (words: readonly string[], is: (each: string) => boolean) =>
  words.filter(is).length * 2 > words.length;

const isNumber = (words: string) => words.replace(/\D/g, "").length >= SHORTEST;

/** Gives columns the roles that their cells show: days below “Weekdays”, and what is no number below “Text”. */
export function asCellsSay(
  heads: readonly string[],
  roles: string[],
  said: (column: number) => readonly string[],
): void {
  roles.forEach((role, at) => {
    const head = heads[at]!;
    if (role === "when" && isOfSomeDays(head) && !roles.includes("weekday") && most(said(at), namesDay)) {
      roles[at] = "weekday";
    }
    const isEither = role === "phone" && /^\W*(?:text|sms)\W*$/i.test(head);
    if (isEither && most(said(at), (words) => !isNumber(words))) roles[at] = "";
  });
}
