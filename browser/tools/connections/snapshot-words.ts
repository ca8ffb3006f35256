/** The words for maps saved on a day. */

import { count } from "../shared/words.ts";

export const title = "Then and now";
export const why =
  "Save a copy of the map as it is today. Later you can compare it with the map as it is then. Look at both together, and ask if " +
  "this is how you want it to be.";
export const keepMap = "Save a copy of today’s map";
export const remove = "Remove";
export const first = "From";
export const second = "To";
export const today = "now";
export const notLoaded = "This part could not be loaded. Your maps are safe. Try again in a moment.";

export function keptNow(day: string): string {
  return `A copy of the map is saved for ${day}.`;
}

export function keptOn(day: string, number: number): string {
  return `${day}: ${count(number, "connection", "connections")}`;
}

/** What leaves the page by “Print” and “Save as Word”, said before they are used. */
export function takes(kept: number): string {
  const earlier = kept
    ? `, and ${count(kept, "map", "maps")} that you saved earlier, each compared with the next`
    : "";
  return `“Print” and “Save as Word” include the map as it is now with its list${earlier}.`;
}

export function keptName(day: string): string {
  return `the map of ${day}`;
}
