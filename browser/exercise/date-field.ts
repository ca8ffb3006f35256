/** Fields for a date: their bounds, and a look at what stands in them. What is wrong is said by what is brought in then. */

import { isLikely, years } from "../common/dates.ts";
import { load } from "../common/on-demand.ts";

/** Whether a field holds a date that cannot be meant, or half a date. */
export function isImpossible({ value, validity }: HTMLInputElement): boolean {
  return validity.badInput || (value !== "" && !isLikely(value));
}

/** Has said what is wrong with the date in a field; not while somebody is typing it. */
export function checkDate(field: HTMLInputElement): void {
  if (field === document.activeElement || !isImpossible(field)) return;
  load("backup").then(({ showDateNotice }) => showDateNotice(field), () => {}); // Quiet: `loadScript` has said so.
}

const bounded = new WeakSet<HTMLInputElement>();

/** Gives a field its bounds, and looks at it whenever it is left. */
export function boundDate(field: HTMLInputElement): void {
  if (bounded.has(field)) return;
  bounded.add(field);
  const [first, last] = years();
  field.min = `${first}-01-01`;
  field.max = `${last}-12-31`;
  field.addEventListener("blur", () => checkDate(field));
}
