/** Which views are of one place: of one name, and nothing that tells them apart. */

import type { Parts } from "../answers/answer.ts";
import { agreement, traitsOf } from "../tools/places/lists/same-place.ts";

/** What somebody said of a place: `where` holds its name, and where and when it is. */
interface Named {
  readonly name: string;
  readonly where: Parts;
}

/** What tells places of one name apart on the wall, in a form that can be compared. */
function markOf({ where }: Named): string {
  const { area, address, days } = traitsOf(where);
  return JSON.stringify([area, [...address].sort(), [...days].sort()]);
}

/**
 * The views of each place, the most named place first. There are coffee mornings in every town: what is somewhere else,
 * or on another day, is another place. Of whom it is not clear which place of a name they mean stay by themselves.
 */
export function samePlaces<View extends Named>(views: readonly View[]): View[][] {
  return [...together(views, ({ where }) => traitsOf(where).name).values()].flatMap(partedOf).sort(
    (one, other) => other.length - one.length || sign(one[0]!.name, other[0]!.name),
  );
}

function sign(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

function together<View extends Named>(
  views: readonly View[],
  keyOf: (view: View) => string,
): Map<string, View[]> {
  const found = new Map<string, View[]>();
  for (const view of views) {
    const key = keyOf(view), same = found.get(key);
    if (same) same.push(view);
    else found.set(key, [view]);
  }
  return found;
}

/** Views of one name, parted. Those that tell most come first, so that it does not matter who has handed in first. */
function partedOf<View extends Named>(views: readonly View[]): View[][] {
  const order = ([mark, [view]]: [string, View[]]) => [-toldIn(view!), mark] as const;
  const marked = [...together(views, markOf)].map((each) => ({ each, by: order(each) })).sort((one, other) =>
    one.by[0] - other.by[0] || sign(one.by[1], other.by[1])
  );
  const places: View[][] = [];
  for (const { each: [, same] } of marked) {
    const fits = places.map((place) => ({ place, fit: fitOf(place, same[0]!) })).filter(({ fit }) =>
      fit >= 0
    );
    const most = Math.max(...fits.map(({ fit }) => fit));
    const best = fits.filter(({ fit }) => fit === most);
    if (best.length === 1) best[0]!.place.push(...same);
    else places.push([...same]);
  }
  return places.map((place) => views.filter((view) => place.includes(view)));
}

function toldIn({ where }: Named): number {
  const { area, address, days } = traitsOf(where);
  return [area !== "", address.size > 0, days.size > 0].filter(Boolean).length;
}

/** In how many ways a view agrees with all that was said of a place, or -1 where it cannot be the same. */
function fitOf(place: readonly Named[], view: Named): number {
  const fits = place.map((each) => agreement(traitsOf(each.where), traitsOf(view.where)));
  return Math.min(...fits) < 0 ? -1 : Math.max(...fits);
}
