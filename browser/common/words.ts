/** What stands on the buttons of any dialog, and what things of one name are called. */

export const close = "Close";
export const cancel = "Cancel";

/** A name that others have as well, with what sets this one apart. */
export function apart(name: string, by: string): string {
  return `${name}, ${by}`;
}

/** One of several that are called the same. */
export function numbered(name: string, number: number, of: number): string {
  return `${name} (${number} of ${of})`;
}
