/** Every sentence of the search that a reader sees. */

export const failed =
  "Search could not be loaded. Close this window and try again, or find your way by the menu.";
export const forFacilitators = "For facilitators";
export const noneFound = "No page was found.";
export const tryWord = "Did you mean:";
export const lookHere = "You could look here:";

/** How many pages were found, and what was taken for a slip of the fingers. */
export function found(count: number, shown: number, corrected: [typed: string, meant: string][]): string {
  const pages = count === 1
    ? "1 page."
    : count > shown
    ? `${count} pages. These are the ${shown} best.`
    : `${count} pages.`;
  return [pages, ...corrected.map(([typed, meant]) => `“${typed}” was read as “${meant}”.`)].join(" ");
}
