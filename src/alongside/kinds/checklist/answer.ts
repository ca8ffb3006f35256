import type { Answer } from "alongside/answers/answer.ts";
import { plainText } from "alongside/answers/plain-text.ts";
import type { Definition } from "alongside/answers/definitions.ts";
import { listOf } from "alongside/answers/kind.ts";
import { inOrder, ticked } from "alongside/answers/parts.ts";
import { lines } from "alongside/common/dom.ts";

export function show(answer: Answer, { options }: Definition): Node {
  if (typeof answer === "string") return lines(plainText(answer));
  const items = inOrder(options, Object.keys(answer)).map((id) => {
    const words = options.get(id) ?? id, value = answer[id];
    return lines(value === true ? words : `${words}: ${value}`);
  });
  return listOf(items, "ul");
}

export function text(answer: Answer, definition: Definition): string {
  return ticked(answer, definition).map((id) => definition.options.get(id) ?? id).join(", ");
}
