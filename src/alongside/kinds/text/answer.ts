import { type Answer, plain } from "alongside/answers/answer.ts";
import { lines } from "alongside/common/dom.ts";

export function show(answer: Answer): Node {
  return lines(plain(answer));
}

export function text(answer: Answer): string {
  return plain(answer);
}
