import type { Answer } from "alongside/answers/answer.ts";
import { plainText } from "alongside/answers/plain-text.ts";
import { listOf } from "alongside/answers/kind.ts";
import { sorted } from "alongside/answers/parts.ts";
import { lines } from "alongside/common/dom.ts";

export function show(answer: Answer): Node {
  if (typeof answer === "string") return lines(plainText(answer));
  return listOf(sorted(Object.keys(answer)).map((row) => lines(String(answer[row]))), "ol");
}
