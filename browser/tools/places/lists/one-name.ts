/** Which of several columns has the names, as what they say shows. */

import { foldText } from "../../../common/fold-text.ts";
import { isAnswer, saysNothing } from "./plain-cell.ts";

/** What names of events say, and what those of the people say who do them. */
const GOES_ON = /\b(?:activity|class|classes|course|courses|workshop|session|event|project)\b/;
const WHO = /\b(?:group|club|society)\b/;

/** Whether each says something else. */
export const isDistinct = (words: readonly string[]) => new Set(words.map(foldText)).size === words.length;

/** Whether these are words, each others, by which rows can be told apart. */
export const tellsApart = (words: readonly string[]) =>
  words.length > 0 && isDistinct(words) && !/\d/.test(words.join());

/** Whether what goes on is said in each row, and each time something else, of those of whom some do several things. */
const isOfSome = (goesOn: readonly string[], who: readonly string[]) =>
  isDistinct(goesOn) && goesOn.length >= who.length && !isDistinct(who);

/** Whether a column says of rows that they have something, or have not: “Cafe: yes”. None is called “none”. */
export const saysWhether = (words: readonly string[]) =>
  words.filter(isAnswer).length * 2 > words.length || words.some((each) => saysNothing(each, "venue"));

/**
 * Whether a column that says what all rows are may have their names. Behind what runs them, or where they are, it has
 * not where it leaves out some of them, or says the same of several.
 */
export function mayName(
  at: number,
  roles: readonly string[],
  said: (column: number) => readonly string[],
): boolean {
  return !saysWhether(said(at)) &&
    ["run-by", "venue"].map((role) => roles.indexOf(role)).every((stand) =>
      at < stand || stand < 0 || isDistinct(said(at)) && said(at).length >= said(stand).length
    );
}

/**
 * Leaves one of several columns with names: what goes on, where it tells the rows of those apart who do it, or else the
 * first. Where it does not, as with “Football” of two clubs, a place is called by both. `keys` are the headings as
 * they are compared.
 */
export function oneName(
  roles: string[],
  keys: readonly string[],
  said: (column: number) => readonly string[],
): void {
  const all = roles.flatMap((role, at) => role === "name" ? [at] : []),
    says = (at: number) => keys[at]!;
  const called = all.filter((at) => /^(?:(?:full|display) )?name$/.test(says(at)));
  const who = all.filter((at) => WHO.test(says(at))), by = who[0];
  const whatGoesOn = all.filter((at) => GOES_ON.test(says(at)) && !who.includes(at));
  const goesOn = whatGoesOn.filter((at) => by === undefined || isOfSome(said(at), said(by)));
  if (!called.length && by !== undefined && goesOn.length < whatGoesOn.length) {
    for (const at of all) if (at !== by && !whatGoesOn.includes(at)) roles[at] = "";
    return;
  }
  // A title may be somebody's: “Mr”.
  const [kept] = [...called, ...goesOn, ...all.filter((at) => says(at) !== "title"), ...all];
  for (const at of all) {
    if (at === kept || says(at) === says(kept!)) continue;
    roles[at] = goesOn.includes(kept!) && WHO.test(says(at)) && !roles.includes("run-by") ? "run-by" : "";
  }
}
