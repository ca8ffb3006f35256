/** The words for two maps side by side. */

import { stop } from "./summary-words.ts";
import { inRing } from "./words.ts";

/** What may have changed, as the table says it. The order is that of the sentences. */
export const changes = {
  new: "new on the map",
  closer: "closer",
  again: "active again",
  comesMore: "more comes from there",
  goesMore: "more goes there",
  further: "further out",
  quiet: "not at the moment",
  comesLess: "less comes from there",
  goesLess: "less goes there",
  gone: "no longer on the map",
} as const;

/** How a sentence about several of them begins. */
export const sentences: { readonly [id in keyof typeof changes]: string } = {
  new: "New on the map",
  closer: "Moved closer",
  again: "Active again",
  comesMore: "More comes to you from",
  goesMore: "More goes from you to",
  further: "Moved further out",
  quiet: "Active then, and not at the moment",
  comesLess: "Less comes to you from",
  goesLess: "Less goes from you to",
  gone: "No longer on the map",
};

export const unchanged = "unchanged";
export const noChange = "no change";
export const notThere = "not on the map";
export const noJudgement =
  "Closer is not always better, and neither is more. Only you can say whether this is how you want it.";

export function heading(first: string, second: string): string {
  return `Then and now: ${first} and ${second}`;
}

export function columns(first: string, second: string): readonly string[] {
  return ["No.", "Who or what", first, second, "What has changed"];
}

export function same(names: string): string {
  return stop(`Unchanged: ${names}`);
}

export function ring(number: number): string {
  return inRing(number);
}

export function comes(words: string): string {
  return `comes to me: ${words}`;
}

export function goes(words: string): string {
  return `goes from me: ${words}`;
}
