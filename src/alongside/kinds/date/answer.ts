import type { Answer } from "alongside/answers/answer.ts";
import { plainText } from "alongside/answers/plain-text.ts";
import { lines } from "alongside/common/dom.ts";
import { dateInWords } from "alongside/common/dates.ts";

export function show(answer: Answer): Node {
  return lines(text(answer));
}

export function text(answer: Answer): string {
  return dateInWords(plainText(answer));
}
