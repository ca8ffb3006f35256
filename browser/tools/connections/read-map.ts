/** The connections of a map, read from its entries; and a whole map kept as it was on a day. */

import type { Parts } from "../../answers/answer.ts";
import { withBreaks } from "../../common/line-breaks.ts";
import type { Entry } from "../../answers/entry.ts";
import { KEPT } from "../../answers/entry-text.ts";
import { textOf, ticksOf } from "../../answers/parts.ts";

/** Which ring: 1 is the closest, 4 is outside all of them, for what has no ring yet. */
export type Ring = 1 | 2 | 3 | 4;

/** A person, a place or anything else on a map. What nobody has said is empty. */
export interface Tie {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly ring: Ring;
  readonly often: string;
  /** What comes to the one in the middle, and what goes from there. */
  readonly gives: readonly string[];
  readonly gets: readonly string[];
  /** Known through whom, in words; and the id of the entry, where it was one of the map. */
  readonly through: string;
  readonly throughId: string;
  readonly active: boolean;
}

/** A map as it was on a day. */
export interface MapSnapshot {
  readonly id: string;
  /** `2026-11-25`. */
  readonly day: string;
  readonly ties: readonly Tie[];
}

/** The kinds, in the order in which they stand round a map. */
export const KINDS = [
  "family",
  "friend",
  "neighbour",
  "work",
  "group",
  "place",
  "online",
  "animal",
  "service",
];

function ringOf(said: string): Ring {
  return said === "1" ? 1 : said === "2" ? 2 : said === "3" ? 3 : 4;
}

function tieOf({ id, values }: Entry): Tie {
  return {
    id,
    name: textOf(values, "name"),
    kind: textOf(values, "kind"),
    ring: ringOf(textOf(values, "ring")),
    often: textOf(values, "often"),
    gives: ticksOf(values, "gives"),
    gets: ticksOf(values, "gets"),
    through: textOf(values, "through"),
    throughId: textOf(values, "through.id"),
    active: textOf(values, "active") !== "no",
  };
}

/** Whether an entry is a map kept on a day, and no connection. */
export function isSnapshot({ values }: Entry): boolean {
  return textOf(values, KEPT) !== "";
}

function place({ kind }: Tie): number {
  return (KINDS.indexOf(kind) + KINDS.length + 1) % (KINDS.length + 1);
}

/** In the order of the map: from the middle outwards, kind by kind. Each has its number from it. */
export function inOrder<Kind extends Tie>(ties: readonly Kind[]): Kind[] {
  return [...ties].sort((one, other) =>
    one.ring - other.ring || place(one) - place(other) || (one.id < other.id ? -1 : 1)
  );
}

/** The connections of today. */
export function tiesOf(entries: readonly Entry[]): Tie[] {
  return inOrder(entries.filter((entry) => !isSnapshot(entry)).map(tieOf));
}

/** Latin names are the same however they are written: small letters, accents, apostrophes and spaces aside. */
const NAMES = new Intl.Collator("en", { sensitivity: "base", ignorePunctuation: true });

/** In other letters, what the collator passes over may be all that tells two names apart. */
const LATIN = /^[^\p{L}]*\p{sc=Latin}[\p{sc=Latin}\P{L}]*$/u;

/** Who a connection is known through, where that one is on the map: by its id, else by its name. */
export function bridgeOf(tie: Tie, ties: readonly Tie[]): Tie | undefined {
  if (!tie.through) return undefined;
  const { through, throughId } = tie, others = ties.filter(({ id }) => id !== tie.id);
  return others.find(({ id }) => id === throughId) ?? others.find(({ name }) => name === through) ??
    others.find(({ name }) => LATIN.test(name) && NAMES.compare(name, through) === 0);
}

/** A map as one entry, a part for each connection: more than a thousand have room in it. */
export function takeSnapshot(ties: readonly Tie[], day: string): Parts {
  const line = (words: string) => withBreaks(words).replace(/\n+/g, " ");
  const parts: Record<string, string> = { [KEPT]: day };
  for (const { id, name, kind, ring, often, gives, gets, through, throughId, active } of ties) {
    const said = [name, kind, String(ring), often, gives.join(" "), gets.join(" "), through, throughId];
    parts[`${KEPT}.${id}`] = [...said, active ? "yes" : "no"].map(line).join("\n");
  }
  return parts;
}

/** The maps that were kept, the oldest first. */
export function snapshotsOf(entries: readonly Entry[]): MapSnapshot[] {
  return entries.filter(isSnapshot).map(({ id, values }): MapSnapshot => ({
    id,
    day: textOf(values, KEPT),
    ties: inOrder(
      Object.entries(values).filter(([part]) => part.startsWith(`${KEPT}.`)).map(([part, said]) => {
        const [
          name = "",
          kind = "",
          ring = "",
          often = "",
          gives = "",
          gets = "",
          through = "",
          by = "",
          active,
        ] = String(said).split("\n");
        const ids = (words: string) => words.split(" ").filter(Boolean);
        return {
          id: part.slice(KEPT.length + 1),
          name: name.trim(),
          kind,
          ring: ringOf(ring),
          often,
          gives: ids(gives),
          gets: ids(gets),
          through,
          throughId: by,
          active: active !== "no",
        };
      }),
    ),
  })).sort((one, other) => one.day < other.day || (one.day === other.day && one.id < other.id) ? -1 : 1);
}
