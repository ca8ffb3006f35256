/** Names by which the things of a list are told apart by ear alone. */

import * as say from "./words.ts";

/** What is known of an entry, or of anything else in a list. */
export interface Named {
  readonly id: string;
  readonly name: string;
  /** What is said besides where others have the same name; empty where there is nothing. */
  readonly apart: string;
}

/**
 * What each of them is called, by its id, so that no two are called the same: those with a name of their own by that,
 * others with what sets them apart, and where that is the same too, with a number in the order given.
 */
export function unlikeNames(all: readonly Named[]): ReadonlyMap<string, string> {
  const alone = together(all, ({ name }) => name);
  const longer = all.map((each) => ({
    id: each.id,
    name: alone.get(each.name)!.length > 1 && each.apart ? say.apart(each.name, each.apart) : each.name,
  }));
  const same = together(longer, ({ name }) => name);
  return new Map(
    [...same.values()].flatMap((alike) =>
      alike.map(({ id, name }, index) =>
        [id, alike.length > 1 ? say.numbered(name, index + 1, alike.length) : name] as const
      )
    ),
  );
}

function together<Item>(items: readonly Item[], key: (item: Item) => string): Map<string, Item[]> {
  const found = new Map<string, Item[]>();
  for (const item of items) {
    const list = found.get(key(item));
    if (list) list.push(item);
    else found.set(key(item), [item]);
  }
  return found;
}
