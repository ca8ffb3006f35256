import type { Answer } from "alongside/answers/answer.ts";
import { plainText } from "alongside/answers/plain-text.ts";
import type { Definition } from "alongside/answers/definitions.ts";
import { lines } from "alongside/common/dom.ts";

export function show(answer: Answer, definition: Definition): Node {
  return lines(text(answer, definition));
}

export function text(answer: Answer, { options }: Definition): string {
  const chosen = plainText(answer);
  return options.get(chosen) ?? chosen;
}
