/**
 * Where everything stands on a map: three rings round the middle, and in each ring kind beside kind.
 *
 * The same connections always stand in the same places, and nothing lies over anything else.
 */

import type { Ring, Tie } from "./read-map.ts";

/** A connection in its place, seen from the middle. */
export interface Placed<Kind extends Tie = Tie> {
  readonly tie: Kind;
  /** Its number, from 1: the same as in the list. */
  readonly number: number;
  readonly x: number;
  readonly y: number;
  readonly angle: number;
}

/** A whole map. Lengths are in CSS pixels. */
export interface Layout<Kind extends Tie = Tie> {
  readonly placed: readonly Placed<Kind>[];
  /** The outer edge of each ring; the fourth is there only where something stands outside. */
  readonly edges: readonly number[];
  /** Half the width and height of the map. */
  readonly half: number;
  /** Whether names stand beside the marks; else numbers stand in them. */
  readonly named: boolean;
}

/** The room that a mark takes with its name above or below it, whichever is further from the middle. */
export const NAMED = { width: 78, near: 15, far: 29 };
/** How far the middles of two numbered marks are apart, at the least. */
export const APART = 29;
/** Of the one in the middle; and the room around it for lines and arrows. */
export const MIDDLE = 22;
const LEAD = 18;
const TOP = -Math.PI / 2;
const TURN = 2 * Math.PI;

/** A ring: where it begins and ends, and the circles on which marks stand. */
interface Band {
  readonly edge: number;
  readonly circles: readonly number[];
}

function room(radius: number, apart: number): number {
  return Math.max(1, Math.floor(Math.PI / Math.asin(Math.min(1, apart / 2 / radius))));
}

/** As many circles in each ring as its marks need; what is left of `half` is shared out evenly. */
function bandsOf(counts: readonly number[], half: number, apart: number, pitch: number): Band[] {
  let inner = MIDDLE + LEAD;
  const rows = counts.map((count) => {
    let [found, capacity] = [0, 0];
    while (found === 0 || capacity < count) capacity += room(inner + (found++ + 0.5) * pitch, apart);
    inner += found * pitch;
    return found;
  });
  const spare = Math.max(0, half - inner) / counts.length;
  let from = MIDDLE + LEAD;
  return rows.map((number) => {
    const width = number * pitch + spare, start = from;
    from += width;
    return {
      edge: from,
      circles: Array.from({ length: number }, (_, row) => start + width * (row + 0.5) / number),
    };
  });
}

/** How many marks stand on each circle: the longer, the more. */
function shared(count: number, circles: readonly number[], apart: number): number[] {
  const whole = circles.reduce((sum, radius) => sum + radius, 0);
  const rooms = circles.map((radius) => room(radius, apart));
  const found = circles.map((radius, row) => Math.min(rooms[row]!, Math.round(count * radius / whole)));
  for (let left = count - found.reduce((sum, each) => sum + each, 0); left !== 0; left -= Math.sign(left)) {
    const row = left > 0
      ? found.findIndex((each, index) => each < rooms[index]!)
      : found.findIndex((each) => each > 0);
    found[row] = found[row]! + Math.sign(left);
  }
  return found;
}

/** Places for the marks of a ring, evenly round each of its circles, in the order of the clock from the top. */
function placesOf(count: number, { circles }: Band, apart: number, turn: number) {
  return shared(count, circles, apart)
    .flatMap((own, row) =>
      Array.from({ length: own }, (_, index) => ({
        radius: circles[row]!,
        angle: TOP + (turn + (index + (row % 2 ? 0.75 : 0.25)) / own) * TURN,
      }))
    )
    .sort((one, other) => one.angle - other.angle || one.radius - other.radius);
}

function place<Kind extends Tie>(
  ties: readonly Kind[],
  places: readonly { readonly radius: number; readonly angle: number }[],
  first: number,
): Placed<Kind>[] {
  return ties.map((tie, index) => {
    const { radius, angle } = places[index]!;
    return { tie, number: first + index, x: radius * Math.cos(angle), y: radius * Math.sin(angle), angle };
  });
}

/** The upper edge of a mark with its name. */
function topOf(y: number): number {
  return y < 0 ? y - NAMED.far : y - NAMED.near;
}

/** Whether a mark with its name lies over no other, nor over the middle, nor beyond the edge. */
function isClear({ x, y }: Placed, others: readonly Placed[], half: number): boolean {
  const top = topOf(y), tall = NAMED.near + NAMED.far;
  if (Math.abs(x) + NAMED.width / 2 > half || top < -half || top + tall > half) return false;
  if (Math.abs(x) < MIDDLE + NAMED.width / 2 && top + tall > -MIDDLE && top < MIDDLE) return false;
  return others.every((other) =>
    Math.abs(other.x - x) > NAMED.width || Math.abs(topOf(other.y) - top) > tall
  );
}

/** Up to so many names are tried: more would not fit on any screen. */
const MOST_NAMED = 40;
/** So many ways of turning a ring are tried. */
const TURNS = 12;

/** All rings with their names, each turned until nothing lies over anything; null where that cannot be. */
function named<Kind extends Tie>(rings: readonly (readonly Kind[])[], half: number): Layout<Kind> | null {
  const bands = bandsOf(rings.map(() => 1), half, 1, NAMED.near + NAMED.far);
  if (bands.at(-1)!.edge > half + 0.01 || rings.flat().length > MOST_NAMED) return null;
  const placed: Placed<Kind>[] = [];
  for (const [index, own] of rings.entries()) {
    const found = Array.from({ length: TURNS }, (_, turn) => turn / TURNS / Math.max(1, own.length))
      .map((turn) => place(own, placesOf(own.length, bands[index]!, 1, turn), placed.length + 1))
      .find((made) =>
        made.every((each) => isClear(each, [...placed, ...made.filter((other) => other !== each)], half))
      );
    if (!found) return null;
    placed.push(...found);
  }
  return { placed, edges: bands.map(({ edge }) => edge), half, named: true };
}

function numbered<Kind extends Tie>(rings: readonly (readonly Kind[])[], least: number): Layout<Kind> {
  const bands = bandsOf(rings.map(({ length }) => length), least, APART, APART);
  const placed: Placed<Kind>[] = [];
  for (const [index, own] of rings.entries()) {
    placed.push(...place(own, placesOf(own.length, bands[index]!, APART, 0), placed.length + 1));
  }
  return {
    placed,
    edges: bands.map(({ edge }) => edge),
    half: Math.max(least, bands.at(-1)!.edge),
    named: false,
  };
}

/**
 * Lays out a map at least `width` wide; `ties` stand in the order of the map, which goes round each ring kind by kind.
 * Names are shown where they fit into `width`; otherwise the map shows numbers and grows as far as it must.
 */
export function layoutMap<Kind extends Tie>(ties: readonly Kind[], width: number): Layout<Kind> {
  const shown: Ring[] = ties.some(({ ring }) => ring === 4) ? [1, 2, 3, 4] : [1, 2, 3];
  const rings = shown.map((ring) => ties.filter((tie) => tie.ring === ring));
  const half = width / 2, edge = 1;
  const found = named(rings, half - edge) ?? numbered(rings, half - edge);
  return { ...found, half: found.half + edge };
}

/** The ring at a distance from the middle; what is dropped outside all of them belongs into the last. */
export function ringAt(distance: number, edges: readonly number[]): Ring {
  const found = edges.findIndex((edge) => distance <= edge);
  return (found < 0 || found > 2 ? 3 : found + 1) as Ring;
}

/** The middle of a ring, from its edges. */
export function middleOf(ring: Ring, edges: readonly number[]): number {
  const outer = edges[Math.min(ring, edges.length) - 1]!;
  return ((edges[ring - 2] ?? MIDDLE) + outer) / 2;
}
