/** A map in words. It begins with what is there, and never says how much there ought to be. */

import { bridgeOf, KINDS, type Tie } from "./read-map.ts";
import type { Options } from "./picture.ts";
import * as say from "./summary-words.ts";

/** So many names are said one by one. */
const NAMES = 8;

/** Names in a row, the last ones as a number where there are many. */
export function namesOf(ties: readonly Pick<Tie, "name">[]): string {
  const names = ties.map(({ name }) => name || say.unnamed);
  return say.row(names.slice(0, NAMES), Math.max(0, names.length - NAMES));
}

/** Kinds that come to mind last; offered, never missed. */
const ROOM = ["place", "neighbour", "group", "animal", "online"];

/** From so many connections on, numbers are said. With fewer they would only say how few. */
const MANY = 4;

/** The sentences, in their order. */
export function summaryOf(ties: readonly Tie[], kinds: Options): string[] {
  if (!ties.length) return [];
  return [
    ...ties.length < MANY ? [say.here(namesOf(ties))] : counted(ties, kinds),
    ...exchange(ties),
    ...bridges(ties),
    ...quiet(ties),
    ...room(ties),
  ];
}

function counted(ties: readonly Tie[], kinds: Options): string[] {
  const rings = [1, 2, 3, 4].map((ring) => ties.filter((tie) => tie.ring === ring).length);
  const byKind = KINDS.map((kind): [string, number] => [
    kinds.get(kind) ?? kind,
    ties.filter((tie) => tie.kind === kind).length,
  ]).filter(([, number]) => number > 0);
  const paid = ties.filter(({ kind }) => kind === "service").length;
  return [
    say.inAll(ties.length, rings),
    ...byKind.length > 0 ? [say.byKind(byKind)] : [],
    ...paid > 0 ? [say.beyondServices(ties.length - paid, paid)] : [],
  ];
}

/** What goes which way: first where it goes both ways. */
function exchange(ties: readonly Tie[]): string[] {
  const both = ties.filter(({ gives, gets }) => gives.length && gets.length);
  const comes = ties.filter(({ gives, gets }) => gives.length && !gets.length);
  const goes = ties.filter(({ gives, gets }) => !gives.length && gets.length);
  return [
    ...both.length ? [say.bothWays(namesOf(both))] : [],
    ...comes.length ? [say.comesOnly(namesOf(comes))] : [],
    ...goes.length ? [say.goesOnly(namesOf(goes))] : [],
  ];
}

/** Who led to whom, and who could introduce whom. */
function bridges(ties: readonly Tie[]): string[] {
  const led = new Map<Tie, Tie[]>();
  for (const tie of ties) {
    const bridge = bridgeOf(tie, ties);
    if (bridge) led.set(bridge, [...led.get(bridge) ?? [], tie]);
  }
  const open = (tie: Tie) => tie.gives.includes("good-word") && !led.has(tie);
  const words = ties.filter(open);
  return [
    ...[...led].map(([bridge, known]) => say.ledTo(bridge.name || say.unnamed, namesOf(known))),
    ...[...led].filter(([, known]) => known.length > 1)
      .map(([bridge, known]) => say.couldIntroduce(bridge.name || say.unnamed, namesOf(known))),
    ...words.length ? [say.goodWord(namesOf(words))] : [],
  ];
}

/** What is not going on, and who might help to find it again. */
function quiet(ties: readonly Tie[]): string[] {
  const rest = ties.filter(({ active }) => !active);
  if (!rest.length) return [];
  const back = rest.flatMap((tie) => {
    const bridge = bridgeOf(tie, ties);
    return bridge?.active ? [say.wayBack(bridge.name || say.unnamed, tie.name || say.unnamed)] : [];
  });
  return [say.quiet(namesOf(rest)), ...back];
}

function room(ties: readonly Tie[]): string[] {
  const free = ROOM.filter((kind) => !ties.some((tie) => tie.kind === kind));
  return free.length ? [say.room(free.slice(0, 3))] : [];
}
