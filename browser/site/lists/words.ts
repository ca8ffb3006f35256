/** What a list that can be narrowed says. */

/** How much of the list is shown. */
export function found(number: number, of: number): string {
  if (number === of) return `Showing all ${of}`;
  return number
    ? `Showing ${number} of ${of}`
    : "No results. Try fewer words, or choose Any in one of the lists.";
}
