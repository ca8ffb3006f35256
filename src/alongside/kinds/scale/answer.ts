import type { Answer } from "alongside/answers/answer.ts";
import { plainText } from "alongside/answers/plain-text.ts";
import type { Definition } from "alongside/answers/definitions.ts";
import { lines } from "alongside/common/dom.ts";

export function show(answer: Answer, definition: Definition): Node {
  return lines(text(answer, definition));
}

export function text(answer: Answer, { low, high, lowLabel, highLabel }: Definition): string {
  const chosen = plainText(answer);
  return chosen && `${chosen}, on a scale from ${end(low, lowLabel)} to ${end(high, highLabel)}`;
}

function end(value: number, label: string): string {
  return label ? `${value} (${label})` : `${value}`;
}
