/** An answer as lines of words, where it has no form to stand in: nothing of it is left out. */

import type { Answer } from "../answers/answer.ts";
import { type Definition, readDefinition } from "../answers/definitions.ts";
import { showAnswer } from "../answers/answer-view.ts";
import { SAID } from "../answers/kinds.gen.ts";

const UNKNOWN = readDefinition({});

/** An answer in the words of its question, or as it is kept where these are not known. */
export function answerLines(value: Answer, definition: Definition = UNKNOWN): string {
  const words = typeof value !== "string" && SAID[definition.kind];
  return words ? words(value, definition) : linesOf(showAnswer(value, definition)).trim();
}

function linesOf(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return node.nodeValue ?? "";
  if (node.nodeName === "BR") return "\n";
  const inside = [...node.childNodes].map(linesOf).join("");
  return node.nodeName === "LI" ? `${inside}\n` : inside;
}
