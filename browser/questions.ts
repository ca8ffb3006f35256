/** Answers in the words of the page's definitions, where the page has them. */

import { type Answer, plain } from "./answer.ts";
import { readDefinition, showAnswer } from "./show.ts";

/** An answer as text, with the words that the page has for its options. */
export function inWordsOf({ key, value }: { readonly key: string; readonly value: Answer }): string {
  const place = [...document.querySelectorAll<HTMLElement>("[data-answer]")]
    .find((each) => each.dataset["answer"] === key);
  if (!place || typeof value !== "string") return plain(value);
  return showAnswer(value, readDefinition(place.dataset["definition"])).textContent ?? "";
}
