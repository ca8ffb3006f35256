/** What is known of one place, in words: the same in the list, on paper and in the sheet to give away. */

import type { Parts } from "../../answers/answer.ts";
import type { Definition } from "../../answers/definitions.ts";
import { fieldWords } from "../../answers/entry-text.ts";
import { textOf } from "../../answers/parts.ts";
import { ratingIn, ratingWords, voicesOf } from "./rating.ts";
import * as say from "./words.ts";

/** What a field says, in words. */
export function said(values: Parts, id: string, definition: Definition): string {
  const field = definition.fields.get(id);
  return field ? fieldWords(values, id, field) : textOf(values, id);
}

/** What it is and where: `a group, North side`. */
export function kindAndArea(values: Parts, definition: Definition): string {
  return [said(values, "kind", definition), textOf(values, "area")].filter(Boolean).join(", ");
}

/** Where to find it and how to reach it: the address, whom to ask, who runs it. */
export function reaching(values: Parts): string[] {
  const runBy = textOf(values, "run-by");
  return [textOf(values, "address"), textOf(values, "contact"), runBy && say.runBy(runBy)].filter(Boolean);
}

/** What goes on there, when and for whom. */
export function goings(values: Parts): string[] {
  return ["offers", "when", "welcome"].map((id) => textOf(values, id)).filter(Boolean);
}

/** How to get in. */
export function ways(values: Parts, definition: Definition): string[] {
  return [said(values, "access", definition), textOf(values, "getting-in")].filter(Boolean);
}

/** Every rating with its reasons, the reader's own first. */
export function ratings(values: Parts, definition: Definition): string[] {
  const own = textOf(values, "rating"), why = textOf(values, "why");
  const light = ratingIn(own);
  const mine = [light ? say.lights[light] : said(values, "rating", definition), why].filter(Boolean).join(
    ": ",
  );
  const others = voicesOf(values)
    .map(({ who, rating, why, date }) => say.voice(who, ratingWords(rating), why, date));
  return [mine && others.length ? `${say.mine}: ${mine}` : mine, ...others].filter(Boolean);
}
