/** Columns that tell of one thing, each of another of its kinds: prices of adults and children, numbers for days and evenings. */

import { foldText } from "../../../common/fold-text.ts";
import { isOfSomeDays } from "./day-headings.ts";

/** Words of headings that say no more than what all such columns hold. */
const PLAIN: Readonly<Record<string, RegExp>> = {
  cost:
    /^(?:costs?|prices?|pricing|fees?|charges?|amounts?|options?|description|details|notes?|info|information|how|much|is|it|does|there|any|to|attend|in|of|the|what|gbp|currency|free|paid|or|and|per|session|group|activity|service|event|usual|donations?|\d+)$/,
  phone:
    /^(?:phones?|telephones?|business|work|office|tel|no|nos|numbers?|contact|contacts|main|other|mobiles?|landline|mob|ring|call|group|venue|organi[sz]ation|organi[sz]er|provider|service|event|the|of|for|your|our|club|name|details|email|e|mail|web|website|and|or|value|first|second|alternative|\d+)$/,
  when:
    /^(?:when|days?|times?|dates?|and|or|hours?|opening|opens?|closing|sessions?|meetings?|schedules?|description|of|the|regular|what|which|is|are|it|do|does|you|we|they|meet|meets|timings?|details|words|in|on|at|group|activity|service|event|availability|start|starts|finish|end|ends|next|from|to|held|running|operation|programme|where|venue|place|frequency|location|\d+)$/,
};

/** A heading that a program has made: `cost_options[0].amount`, `addressLine`. */
const MADE = /[_[\]]|\S\.\S|\p{Ll}\p{Lu}/u;

/** What a heading says besides what all columns of its role hold. */
function markOf(head: string, role: string): string {
  const plain = PLAIN[role];
  if (!plain || MADE.test(head.trim())) return "";
  return (foldText(head).match(/[\p{L}\p{N}]+/gu) ?? [])
    .filter((word) => !plain.test(word.replace(/(\p{L}{2})\d{1,2}$/u, "$1"))).join(" ");
}

/** A column, as far as it matters here. */
interface Column {
  readonly head: string;
  readonly role: string;
}

/** Whether the words of this column of a list mean something else without its heading. */
export function needsHead({ head, role }: Column, columns: readonly Column[]): boolean {
  const mark = markOf(head, role);
  return mark !== "" && (role === "when" && isOfSomeDays(head) ||
    columns.some((other) => other.role === role && markOf(other.head, role) !== mark));
}
