/** The words for maps kept on a day. */

import { count } from "../shared/words.ts";

export const title = "Then and now";
export const why =
  "Keep the map as it is on a day. Later you can lay it beside the map of that time. Look together, and ask if this is how it should be.";
export const keepMap = "Keep this map as it is today";
export const remove = "Remove";
export const first = "From";
export const second = "To";
export const today = "now";
export const notLoaded = "That part could not be loaded. Your maps are safe. Try again in a moment.";

export function keptNow(day: string): string {
  return `The map is kept as it is on ${day}.`;
}

export function keptOn(day: string, number: number): string {
  return `${day}: ${count(number, "connection", "connections")}`;
}

/** What leaves the page by “Print” and “Save as Word”, said before they are used. */
export function takes(kept: number): string {
  const earlier = kept
    ? `, and ${count(kept, "map", "maps")} that you kept earlier, each beside the next`
    : "";
  return `Print and Save take along the map as it is now with its list${earlier}.`;
}

export function keptName(day: string): string {
  return `the map of ${day}`;
}
