import { type Answer, plain } from "alongside/answers/answer.ts";
import type { Definition } from "alongside/answers/definitions.ts";
import { lines } from "alongside/common/dom.ts";

export function show(answer: Answer, definition: Definition): Node {
  return lines(text(answer, definition));
}

export function text(answer: Answer, { options }: Definition): string {
  const chosen = plain(answer);
  return options.get(chosen) ?? chosen;
}
