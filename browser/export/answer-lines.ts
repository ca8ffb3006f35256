/** An answer as lines of words, where it has no form to stand in: nothing of it is left out. */

import type { Answer } from "../answers/answer.ts";
import { plainText } from "../answers/plain-text.ts";
import { type Definition, readDefinition } from "../answers/definitions.ts";
import { showAnswer } from "../answers/answer-view.ts";
import { fieldWords } from "../answers/entry-text.ts";

const UNKNOWN = readDefinition({});

/** An answer in the words of its question, or as it is kept where these are not known. */
export function said(value: Answer, definition: Definition = UNKNOWN): string {
  if (typeof value === "string" || definition.kind !== "table") {
    return linesOf(showAnswer(value, definition)).trim();
  }
  // Read out cell by cell, a table would lose what its columns say.
  const parts = Object.fromEntries(Object.entries(value).map(([part, words]) => [`it.${part}`, words]));
  const words = fieldWords(parts, "it", definition);
  const whole = Object.values(value).every((each) => each !== true && words.includes(each.trim()));
  return whole ? words : plainText(value);
}

function linesOf(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return node.nodeValue ?? "";
  if (node.nodeName === "BR") return "\n";
  const inside = [...node.childNodes].map(linesOf).join("");
  return node.nodeName === "LI" ? `${inside}\n` : inside;
}
