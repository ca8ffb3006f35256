/** Words about answers, wherever they are shown. */

import type { Counted } from "./counted.ts";

/** A number of answers. */
export function answers(count: number): string {
  return count === 1 ? "1 answer" : `${count} answers`;
}

/** What is kept, in words. */
export function held({ answers: count, plans, grids, marks, deleted }: Counted): string {
  const many = (number: number, one: string) => number === 1 ? `1 ${one}` : `${number} ${one}s`;
  const parts = [
    count && answers(count),
    plans && many(plans, "training plan"),
    grids && many(grids, "before-and-after grid"),
    marks && "your progress",
    deleted && `previous versions of ${deleted === 1 ? "1 thing" : `${deleted} things`} you have deleted`,
  ].filter(Boolean);
  const last = parts.pop() ?? answers(0);
  return parts.length ? `${parts.join(", ")} and ${last}` : String(last);
}

export const damaged =
  "What was saved here is damaged. This is the part that can still be read. It stays saved, whatever you write now.";
export const nothingReadable = "None of it can be read.";

export function reworded(question: string): string {
  return `This question has been reworded since you answered it. You were asked: “${question}”`;
}

/** What a card says; the shape before it is the style sheet's. */
export const states = { started: "Started", finished: "Finished" } as const;

export function progress(answered: number, total: number, finished: boolean): string {
  if (finished) return states.finished;
  if (answered === 0) return "Not started";
  if (answered < total) return `Started: ${answered} of ${total} answered`;
  return total === 1 ? "Answered" : `All ${total} answered`;
}

export const orphanQuestion = "A question that was not saved";
export const fromElsewhere = "From another tab or a backup";
export const earlier = "Previous version";
