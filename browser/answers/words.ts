/** Words about answers, wherever they are shown. */

/** A number of answers. */
export function answers(count: number): string {
  return count === 1 ? "1 answer" : `${count} answers`;
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
