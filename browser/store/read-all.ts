/** Reading many records without holding up whoever types meanwhile. */

import { resultOf } from "./database.ts";

/** How many records are taken from the database at a time, as each batch is unpacked at once. */
const BATCH = 200;

/** All records of a store that keeps their keys within them, in batches. */
export async function readAll<T>(store: IDBObjectStore, within?: IDBKeyRange): Promise<T[]> {
  const found: T[] = [];
  for (let range = within;;) {
    const some = await resultOf<T[]>(store.getAll(range, BATCH));
    found.push(...some);
    if (some.length < BATCH) return found;
    const last = (some.at(-1) as Record<string, IDBValidKey>)[store.keyPath as string]!;
    range = within
      ? IDBKeyRange.bound(last, within.upper, true, within.upperOpen)
      : IDBKeyRange.lowerBound(last, true);
  }
}
