/** Answers in the words of their questions, where the page has these. */

import type { Answer } from "./answer.ts";
import { isPlanKey } from "./own-plan.ts";
import { planInWords } from "./plan-in-words.ts";
import { plainText } from "./plain-text.ts";
import { exerciseOf } from "./keys.ts";
import { definitionOf, definitionsHere } from "./definitions.ts";
import { SAID } from "./kinds.gen.ts";
import { showAnswer } from "./answer-view.ts";

/** An answer as text, with the words that the page has for its options. */
export function answerText({ key, value }: { readonly key: string; readonly value: Answer }): string {
  if (isPlanKey(key) && typeof value === "string") return planInWords(value);
  const definition = definitionOf(definitionsHere(exerciseOf(key)), key);
  if (!definition) return plainText(value);
  if (typeof value !== "string") return SAID[definition.kind]?.(value, definition) ?? plainText(value);
  return showAnswer(value, definition).textContent ?? "";
}
