/** An answer as text, where no more is known about its prompt. */

import type { Answer } from "./answer.ts";

/** The answer as lines of words, where no more is known about its prompt. */
export function plainText(answer: Answer): string {
  if (typeof answer === "string") return answer;
  const order = new Intl.Collator("en", { numeric: true }).compare;
  return Object.entries(answer)
    .sort(([one], [other]) => order(one, other))
    .map(([part, value]) => value === true ? part : `${part}: ${value}`)
    .join("\n");
}
