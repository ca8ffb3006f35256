/** The connections of a map as it is now, and as it was on each day that it was kept, for a notebook: no names. Pure. */

import type { Entry } from "../../answers/entry.ts";
import { bridgeOf, snapshotsOf, type Tie, tiesOf } from "./read-map.ts";

const HEAD = ["map", "connection", "kind", "ring", "often", "comes", "goes", "through", "active"];

/** A row for each connection of each map. A connection has the same number on all of them: that of the map as it is now. */
export function figures(entries: readonly Entry[]): string[][] {
  const ties = tiesOf(entries);
  const maps: (readonly [string, readonly Tie[]])[] = [
    ...snapshotsOf(entries).map(({ day, ties }) => [day, ties] as const),
    ...ties.length ? [["now", ties] as const] : [],
  ];
  const ids = new Set([...maps].reverse().flatMap(([, ties]) => ties.map(({ id }) => id)));
  const numbers = new Map([...ids].map((id, index) => [id, String(index + 1)]));
  const through = (tie: Tie, ties: readonly Tie[]) =>
    tie.through && (numbers.get(bridgeOf(tie, ties)?.id ?? "") ?? "other");
  const rows = maps.flatMap(([map, ties]) =>
    ties.map((tie) => [
      map,
      numbers.get(tie.id)!,
      tie.kind,
      tie.ring < 4 ? String(tie.ring) : "",
      tie.often,
      tie.gives.join(" "),
      tie.gets.join(" "),
      through(tie, ties),
      tie.active ? "yes" : "no",
    ])
  );
  return [HEAD, ...rows];
}
