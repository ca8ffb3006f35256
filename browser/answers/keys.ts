/** Keys of answers: `<exercise id>/<prompt id>`, or that with `_<entry id>`. */

/** The exercise that a key belongs to. */
export function exerciseOf(key: string): string {
  return key.slice(0, key.indexOf("/"));
}

/**
 * In place of a prompt's id: the box “I have finished this” of an exercise. No author can give a prompt this id, and
 * as an answer like any other it travels with every backup.
 */
const FINISHED = "_finished";

/** What stands between the key of a tool's prompt and the id of an entry. No author's id has one. */
const BEFORE_ENTRY = "_";

/** The key of an entry of a tool: a record of its own, so that entries are saved and kept one by one. */
export function entryKey(prompt: string, entry: string): string {
  return `${prompt}${BEFORE_ENTRY}${entry}`;
}

/** The key of the prompt that a key belongs to: its own, or that of the tool where it is an entry's. */
export function promptKey(key: string): string {
  const end = key.indexOf(BEFORE_ENTRY, key.indexOf("/") + 2);
  return end < 0 ? key : key.slice(0, end);
}

/** Whether a key is that of an entry of this prompt. */
export function isEntryOf(prompt: string, key: string): boolean {
  return key.startsWith(entryKey(prompt, ""));
}

/** The key under which the box at the end of an exercise is kept. */
export function finishedKey(exercise: string): string {
  return `${exercise}/${FINISHED}`;
}

/** Under which prompt a facilitator's grids are kept, as the entries of a tool are; no author can give an exercise such an id. */
export const GRIDS = "_before-after/grid";
