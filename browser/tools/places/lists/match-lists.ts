/** Several people’s lists brought together with what is here: which place of a list is which place of the map. Pure. */

import { isSame, type Parts } from "../../../answers/answer.ts";
import type { Definition } from "../../../answers/definitions.ts";
import { runAtOnce, type Task } from "../../../common/time-slices.ts";
import { agreement, disagree, holdsAll, traitsOf } from "./same-place.ts";
import { merged } from "./merge-places.ts";
import type { Entry } from "../../../answers/entry.ts";
import type { Incoming } from "./read-row.ts";

/** One person's list. `label` says whose, and is empty where it is the reader's own. */
export interface PersonsList {
  readonly label: string;
  /** The name under which the file itself says who rated; `label` stands in its place. */
  readonly by: string;
  readonly places: readonly Incoming[];
}

/** A place of a list, and which place of the map it is taken for. */
export interface Match {
  /** Stands for the place of the list: `0:5` is the sixth of the first list. */
  readonly ref: string;
  readonly place: Incoming;
  /** What it could be: places of its name. */
  readonly options: readonly { readonly ref: string; readonly values: Parts }[];
  /** What it is taken for, or "" for a place of its own. */
  readonly chosen: string;
  /** Whether that is for the reader to say. */
  readonly asks: boolean;
}

/** What becomes of one place of the map. */
export interface Outcome {
  /** Stands for the place, whatever else is chosen. */
  readonly ref: string;
  /** The entry that it is here; empty where it is new. */
  readonly id: string;
  readonly before: Parts;
  readonly after: Parts;
  readonly kind: "new" | "changed" | "same";
  readonly matches: readonly Match[];
}

/** What the reader has said of places of lists: which place of the map each is, "" for one of its own. */
export type Choices = ReadonlyMap<string, string>;

/** So many places of one name are offered to choose from, and are looked at. */
const OFFERED = 20, LOOKED_AT = 500;

interface Slot {
  readonly ref: string;
  readonly id: string;
  readonly before: Parts;
  after: Parts;
  /** Which list has told of it last. */
  list: number;
  matches: Match[];
}

/** Places of one name. */
interface Named {
  readonly slots: Slot[];
  /** By all facts as one text: what is told a second time is found at once. */
  readonly exact: Map<string, Slot>;
}

const NONE: Parts = {};

/**
 * Brings lists together, one after the other. Only places that a list holds are in the result. `isReader` knows the
 * names under which the reader has given ratings out.
 */
export function* bringingTogether(
  entries: readonly Entry[],
  lists: readonly PersonsList[],
  definition: Definition,
  choices: Choices = new Map(),
  isReader: (who: string) => boolean = () => false,
): Task<Outcome[]> {
  const names = new Map<string, Named>();
  const all: Slot[] = [];
  const namesake = (values: Parts): Named => {
    const { name } = traitsOf(values);
    if (!names.has(name)) names.set(name, { slots: [], exact: new Map() });
    return names.get(name)!;
  };
  const put = (slot: Slot) => {
    const named = namesake(slot.after);
    named.slots.push(slot);
    named.exact.set(traitsOf(slot.after).all, slot);
    all.push(slot);
    return slot;
  };
  for (const { id, values } of entries) {
    put({ ref: `e:${id}`, id, before: values, after: values, list: -1, matches: [] });
  }
  for (const [index, list] of lists.entries()) {
    const crowded = crowdedNames(list.places);
    for (const [at, place] of list.places.entries()) {
      const ref = `${index}:${at}`, traits = traitsOf(place.values);
      const named = namesake(place.values);
      const found = matchOf(named, place.values, index, crowded.has(traits.name));
      const said = choices.get(ref);
      const slot = said === undefined ? found.slot : named.slots.find((one) => one.ref === said);
      const options = named.slots.slice(0, OFFERED).map(({ ref, after }) => ({ ref, values: after }));
      const into = slot ??
        put({ ref: `r:${ref}`, id: "", before: NONE, after: place.values, list: index, matches: [] });
      const by = place.by && place.by !== list.by ? place.by : list.label;
      into.after = merged(slot ? into.after : NONE, place.values, by, definition, isReader);
      into.list = index;
      into.matches.push({ ref, place, options, chosen: slot?.ref ?? "", asks: found.asks });
      named.exact.set(traitsOf(into.after).all, into);
      yield;
    }
  }
  return all.filter(({ matches }) => matches.length).map(({ ref, id, before, after, matches }) => ({
    ref,
    id,
    before,
    after,
    kind: !id ? "new" : isSame(before, after) ? "same" : "changed",
    matches,
  }));
}

/** The same in one go. */
export function bringTogether(
  entries: readonly Entry[],
  lists: readonly PersonsList[],
  definition: Definition,
  choices?: Choices,
  isReader?: (who: string) => boolean,
): Outcome[] {
  return runAtOnce(bringingTogether(entries, lists, definition, choices, isReader));
}

/** Names under which a list itself tells of different places. */
function crowdedNames(places: readonly Incoming[]): Set<string> {
  const told = new Map<string, string>(), crowded = new Set<string>();
  for (const { values } of places) {
    const { name, facts } = traitsOf(values);
    for (const [field, fact] of facts) {
      const key = `${name}\n${field}`;
      if ((told.get(key) ?? fact) !== fact) crowded.add(name);
      told.set(key, fact);
    }
  }
  return crowded;
}

/** Which place is meant; none where it is one of its own. `asks` where the reader has to say. */
function matchOf(
  named: Named,
  values: Parts,
  list: number,
  crowded: boolean,
): { slot?: Slot; asks: boolean } {
  const traits = traitsOf(values);
  const exact = named.exact.get(traits.all);
  if (exact) return { slot: exact, asks: false };
  const slots = named.slots.slice(0, LOOKED_AT).map((slot) => {
    const own = traitsOf(slot.after);
    const apart = slot.list === list && disagree(own, traits);
    return {
      slot,
      holds: !apart && holdsAll(own, traits),
      agree: apart ? -1 : agreement(own, traits),
    };
  });
  const holding = slots.filter(({ holds }) => holds);
  const open = holding.length ? holding : slots.filter(({ agree }) => agree >= (crowded ? 1 : 0));
  const most = Math.max(...open.map(({ agree }) => agree));
  const best = open.filter(({ agree }) => agree === most);
  if (best.length === 1) return { slot: best[0]!.slot, asks: false };
  return { asks: slots.length > 0 };
}
