import type { Answer } from "alongside/answers/answer.ts";
import { plainText } from "alongside/answers/plain-text.ts";
import { lines } from "alongside/common/dom.ts";

export function show(answer: Answer): Node {
  return lines(plainText(answer));
}

export function text(answer: Answer): string {
  return plainText(answer);
}
