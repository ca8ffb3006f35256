import type { Answer } from "alongside/answers/answer.ts";
import { plainText } from "alongside/answers/plain-text.ts";
import type { Definition } from "alongside/answers/definitions.ts";
import { sorted, textOf } from "alongside/answers/parts.ts";
import { lines } from "alongside/common/dom.ts";

export function show(answer: Answer, definition: Definition): Node {
  return lines(text(answer, definition));
}

/** A line for each thing in the order that it was given; what has left the list since is said after them. */
export function text(answer: Answer, { items }: Definition): string {
  if (typeof answer === "string") return plainText(answer);
  const place = (id: string) => Number(textOf(answer, id)) || Infinity;
  const known = [...items.keys()].filter((id) => textOf(answer, id)).sort((one, other) =>
    place(one) - place(other) || 0
  );
  const gone = sorted(Object.keys(answer).filter((id) => !items.has(id)));
  return [
    ...known.map((id) => `${textOf(answer, id)}. ${items.get(id)}`),
    ...gone.map((id) => `${textOf(answer, id)}. ${id.replaceAll("-", " ")} (no longer in the list)`),
  ].join("\n");
}

export const said = text;
