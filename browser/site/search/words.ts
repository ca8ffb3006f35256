/** Every sentence of the search that a reader sees. */

export const failed = "Search could not be loaded. Close this window and try again, or use the menu.";
export const forFacilitators = "For facilitators";
/** That pages for facilitators follow, if any do. */
export function theirs(count: number): string {
  return count === 0
    ? ""
    : count === 1
    ? " 1 page for facilitators is below."
    : ` ${count} pages for facilitators are below.`;
}

export const noneFound = "No results.";
export const tryWord = "Did you mean:";
export const lookHere = "You could try these pages:";

/** How many pages were found, and what was taken for a slip of the fingers. */
export function found(count: number, shown: number, corrected: [typed: string, meant: string][]): string {
  const results = count === 1
    ? "1 result."
    : count > shown
    ? `${count} results. These are the best ${shown}.`
    : `${count} results.`;
  return [results, ...corrected.map(([typed, meant]) => `Showing “${meant}” for “${typed}”.`)].join(" ");
}
