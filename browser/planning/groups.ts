/** How many groups people make: as `src/alongside/content/plan/groups.py` counts them, and a test holds the two together. */

const THREES = 3;

/**
 * How many groups people make, so that nobody is left without one. In threes, one who is left over joins a three, and
 * two make a group of their own; in groups of another size, whoever is left over makes a smaller one.
 */
export function numberOfGroups(people: number, size: number): number {
  const left = people % size;
  const over = size === THREES && left === 1 ? 0 : left;
  return Math.max(1, Math.floor(people / size) + (over ? 1 : 0));
}
