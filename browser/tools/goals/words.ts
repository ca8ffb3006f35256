/** Every sentence of the tool for goals. */

export const next = "Next";
export const allDone = "You have done all the steps that you wrote down.";
export const wellDone = "Done. How was it?";
export const celebrate = "This is how you wanted to celebrate a step:";
export const chart = "How it has gone";
export const columns = [
  "When",
  "Where I am",
  "What helped, and what got in the way",
  "Keep, change or drop",
] as const;
export const start = "Start";
export const undated = "no date";

export function stepsDone(done: number, all: number): string {
  return `${done} of ${all} ${all === 1 ? "step" : "steps"} done`;
}

export function chartWords(hope: string, said: readonly string[]): string {
  return `${hope}: ${said.join(", then ")}`;
}

export function caption(hope: string): string {
  return `Looking back: ${hope}`;
}
