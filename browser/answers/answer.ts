/** What a person answered: its type, its one way of being written down, and what counts as empty. */

/** Part of an answer → words, or `true` for a box that is ticked. */
export type Parts = { readonly [part: string]: string | true };

/** Words where the prompt has one part, otherwise its filled parts. */
export type Answer = string | Parts;

/** JSON with the keys of every object sorted, so that equal values have equal text. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "null";
  const object = value as Record<string, unknown>;
  const keys = Object.keys(object).filter((key) => object[key] !== undefined).sort();
  return `{${keys.map((key) => `${JSON.stringify(key)}:${canonical(object[key])}`).join()}}`;
}

/** The answer without its empty parts. Its object has no prototype, so that no part's name means more. */
export function tidy(answer: Answer): Answer {
  if (typeof answer === "string") return answer;
  const parts: Record<string, string | true> = Object.create(null);
  for (const [part, value] of Object.entries(answer)) if (value !== "") parts[part] = value;
  return parts;
}

/** Whether there is nothing in the answer but white space. */
export function isEmpty(answer: Answer): boolean {
  if (typeof answer === "string") return answer.trim() === "";
  return Object.values(answer).every((value) => value !== true && value.trim() === "");
}

/** Whether two answers say the same. */
export function isSame(one: Answer, other: Answer): boolean {
  return canonical(tidy(one)) === canonical(tidy(other));
}

/** Whether a part may have this name. */
export function isPart(name: string): boolean {
  return /^[\w.-]{0,200}$/.test(name) && name !== "__proto__";
}

/** Whether anything at all is an answer. */
export function isAnswer(value: unknown): value is Answer {
  if (typeof value === "string") return true;
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  const parts = Object.entries(value);
  return parts.length <= 2000 &&
    parts.every(([part, held]) => isPart(part) && (held === true || typeof held === "string"));
}

/** The number of characters in an answer. */
export function lengthOf(answer: Answer): number {
  if (typeof answer === "string") return answer.length;
  return Object.values(answer).reduce((sum, value) => sum + (value === true ? 1 : value.length), 0);
}
