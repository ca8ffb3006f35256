/** How places are rated: by the reader and by others, and what that comes to. No mean is ever made of it. */

import type { Parts } from "../../answers/answer.ts";
import { foldText } from "../../common/fold-text.ts";
import { answerOf, rowsOf, textOf } from "../../answers/parts.ts";

/** What can be said of one place: a colour, that people see it differently, or nothing yet. */
export type Rating = "green" | "amber" | "red";
export type Whole = Rating | "differ" | "";

/** All that a place can be, in the order in which lists show it. */
export const WHOLES: readonly Whole[] = ["green", "differ", "amber", "red", ""];

/** Each colour has a shape of its own, the same as on paper. */
export const SHAPES: Readonly<Record<Whole, string>> = {
  green: "●",
  amber: "▲",
  red: "■",
  differ: "◆",
  "": "○",
};

const SAID: readonly [Rating, RegExp][] = [
  ["green", /^(●|(green|g)(?![a-z]))/],
  ["amber", /^(▲|(amber|yellow|orange|a|y)(?![a-z]))/],
  ["red", /^(■|(red|r)(?![a-z]))/],
];

/** The colour that words name, as people write it: `Green`, `g`, `amber: not sure`. Nothing where they name none. */
export function ratingIn(words: string): Rating | "" {
  const said = foldText(words.trim());
  return SAID.find(([, pattern]) => pattern.test(said))?.[0] ?? "";
}

/** A rating as it was written, or the name of its colour where it is a colour and nothing more. */
export function ratingWords(words: string): string {
  return /^\W*\w*$/.test(words) ? ratingIn(words) || words : words;
}

/** What somebody else says of a place. `rating` is as it was written. */
export interface Voice {
  readonly who: string;
  readonly rating: string;
  readonly why: string;
  readonly date: string;
}

/** The columns of the field that holds them. */
export const VOICE = ["who", "rating", "why", "date"] as const;

/** What others say of a place, in their order. */
export function voicesOf(values: Parts): Voice[] {
  return [...rowsOf(answerOf(values, "voices")).values()].map((row) => ({
    who: row.get("who") ?? "",
    rating: row.get("rating") ?? "",
    why: row.get("why") ?? "",
    date: row.get("date") ?? "",
  }));
}

/** All ratings of a place. */
export function ratingsOf(values: Parts): Rating[] {
  return [textOf(values, "rating"), ...voicesOf(values).map(({ rating }) => rating)]
    .map(ratingIn).filter((light): light is Rating => light !== "");
}

const wholes = new WeakMap<Parts, Whole>();

/** What the ratings of a place come to: a colour where all agree. Worked out once as long as the entry stays. */
export function wholeOf(values: Parts): Whole {
  let whole = wholes.get(values);
  if (whole === undefined) {
    const lights = ratingsOf(values);
    whole = lights.every((light) => light === lights[0]) ? lights[0] ?? "" : "differ";
    wholes.set(values, whole);
  }
  return whole;
}
