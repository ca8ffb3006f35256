/** Every sentence of the connection map. */

import { count } from "../shared/words.ts";

export { sentence } from "../shared/words.ts";

// The picture

export const me = "me";
export const noName = "no name yet";
export const linesKey: readonly (readonly [kind: string, words: string])[] = [
  ["day", "most days"],
  ["week", "most weeks"],
  ["month", "most months"],
  ["less", "less often, or not given"],
  ["quiet", "not at the moment"],
  ["gives", "something comes to me"],
  ["gets", "something goes from me"],
];
export const bridgeKey = "known through";
export const moveKey = "from then to now";
export const newKey = "new on the map";
export const goneKey = "no longer on the map";
export const comparedAlt = "Two maps in one picture. The table below says the same.";

export function alt(number: number): string {
  if (number === 0) return "Three empty rings around the word me.";
  return `A map of ${count(number, "connection", "connections")}. The list below says the same.`;
}

// The screen

export const larger = "Larger map";
export const smaller = "Smaller map";
export const mapRegion = "The map. It may be wider than your screen.";
export const dragHint =
  "Drag a mark to move it to another ring, or select it to change it. You can do the same in the list below.";
export const closer = "Move closer";
export const further = "Move further out";
export const undoMove = "Undo the last move";
export const inShort = "The map in words";

const RINGS = ["first ring", "second ring", "third ring", "in no ring yet"];

/** Where something stands. */
export function inRing(ring: number): string {
  return ring > 3 ? RINGS[3]! : `in the ${RINGS[ring - 1]}`;
}

export function moved(name: string, ring: number): string {
  return `${name} is now ${inRing(ring)}.`;
}

export function movedBack(name: string, ring: number): string {
  return `${name} is ${inRing(ring)} again.`;
}

export function throughWords(name: string): string {
  return `known through ${name}`;
}

export const comesOnly = "something comes to me";
export const goesOnly = "something goes from me";
export const bothWays = "it goes both ways";
export const quiet = "not at the moment";

// The hint at full names

export const fullName = "This looks like a full name. Initials are enough.";

export function useInitials(initials: string): string {
  return `Use ${initials}`;
}
