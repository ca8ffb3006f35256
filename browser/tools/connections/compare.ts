/** Two maps side by side: what each connection was, what it is, and what that means in words. */

import type { Definition } from "../../answers/definitions.ts";
import type { ExportBlock } from "../../answers/export-blocks.ts";
import * as say from "./compare-words.ts";
import { inOrder, type Tie } from "./read-map.ts";
import { comparedPicture } from "./compare-picture.ts";
import type { Compared, Options } from "./picture.ts";
import { stop } from "./summary-words.ts";
import { namesOf } from "./summary.ts";
import { noName } from "./words.ts";

/** One connection on two maps. On one of them it may be missing. */
export interface Change {
  readonly then: Tie | undefined;
  readonly now: Tie | undefined;
  /** What has changed, in words for the table. */
  readonly said: readonly (keyof typeof say.changes)[];
}

/** How many things come and go. */
function more(before: readonly string[], after: readonly string[]): -1 | 0 | 1 {
  return Math.sign(after.length - before.length) as -1 | 0 | 1;
}

function changesOf(then: Tie | undefined, now: Tie | undefined): Change["said"] {
  if (!then) return ["new"];
  if (!now) return ["gone"];
  const found: (keyof typeof say.changes | false)[] = [
    now.ring < then.ring && "closer",
    now.ring > then.ring && "further",
    then.active && !now.active && "quiet",
    !then.active && now.active && "again",
    more(then.gives, now.gives) > 0 && "comesMore",
    more(then.gives, now.gives) < 0 && "comesLess",
    more(then.gets, now.gets) > 0 && "goesMore",
    more(then.gets, now.gets) < 0 && "goesLess",
  ];
  return found.filter((each) => each !== false);
}

/** All connections of both maps, in the order of the later one; what is there no longer stands last. */
export function compareMaps(then: readonly Tie[], now: readonly Tie[]): Change[] {
  const before = new Map(then.map((tie) => [tie.id, tie]));
  const after = new Set(now.map(({ id }) => id));
  return [
    ...now.map((tie) => ({ then: before.get(tie.id), now: tie, said: changesOf(before.get(tie.id), tie) })),
    ...then.filter(({ id }) => !after.has(id)).map((tie) => ({
      then: tie,
      now: undefined,
      said: changesOf(tie, undefined),
    })),
  ];
}

/** What has changed, a sentence for each way in which something has. */
export function changesInWords(changes: readonly Change[]): string[] {
  const ids = Object.keys(say.changes) as (keyof typeof say.changes)[];
  const sentences = ids.flatMap((id) => {
    const found = changes.filter(({ said }) => said.includes(id)).map(({ then, now }) => (now ?? then)!);
    return found.length ? [stop(`${say.sentences[id]}: ${namesOf(found)}`)] : [];
  });
  const same = changes.filter(({ said }) => !said.length).map(({ now }) => now!);
  return [...sentences, ...same.length ? [say.same(namesOf(same))] : []];
}

/** The connections of both maps as one picture shows them. */
export function comparedTies(changes: readonly Change[]): Compared[] {
  return inOrder(changes.map(({ then, now }): Compared => ({
    ...(now ?? then)!,
    ...now && then && now.ring !== then.ring ? { from: then.ring } : {},
    isNew: !then,
    isGone: !now,
  })));
}

function state(tie: Tie | undefined, definition: Definition): string {
  if (!tie) return say.notThere;
  const said = (field: string, value: string) => definition.fields.get(field)?.options.get(value) ?? value;
  const listed = (field: string, ids: readonly string[]) => ids.map((id) => said(field, id)).join(", ");
  return [
    say.ring(tie.ring),
    said("often", tie.often),
    tie.gives.length ? say.comes(listed("gives", tie.gives)) : "",
    tie.gets.length ? say.goes(listed("gets", tie.gets)) : "",
    tie.active ? "" : said("active", "no"),
  ].filter(Boolean).join("; ");
}

/** Two maps side by side, as paper and the screen show them. `first` and `second` are their days in words. */
export function comparison(
  [first, then]: readonly [string, readonly Tie[]],
  [second, now]: readonly [string, readonly Tie[]],
  definition: Definition,
  width: number,
): ExportBlock[] {
  const changes = compareMaps(then, now);
  const kinds: Options = definition.fields.get("kind")?.options ?? new Map();
  const { svg, width: wide, height } = comparedPicture(comparedTies(changes), kinds, width);
  const numbers = new Map(comparedTies(changes).map(({ id }, index) => [id, index + 1]));
  const rows = changes.map(({ then, now, said }) => {
    const tie = (now ?? then)!;
    return [
      String(numbers.get(tie.id)),
      tie.name || noName,
      state(then, definition),
      said.length ? state(now, definition) : say.unchanged,
      said.length ? said.map((id) => say.changes[id]).join(", ") : say.noChange,
    ];
  }).sort((one, other) => Number(one[0]) - Number(other[0]));
  const words = changesInWords(changes);
  return [
    { heading: say.heading(first, second) },
    { list: words },
    { text: say.noJudgement },
    { picture: { svg, words: words.join(" "), width: wide, height } },
    { table: { caption: say.heading(first, second), columns: [...say.columns(first, second)], rows } },
  ];
}
