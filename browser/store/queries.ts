/** What only some pages do with what is kept: all of it, the entries of a tool, counting, notes beside it, clearing. */

import { isAnswer } from "../answers/answer.ts";
import type { Contents } from "../answers/contents.ts";
import { resultOf, type StoreName, transact, withTimeout } from "./database.ts";
import { entryKey } from "../answers/keys.ts";
import { type AnswerRecord, type Copy, isValid } from "../answers/record.ts";
import { forgetRuns } from "../common/forget-runs.ts";
import { filterInSlices, mapInSlices, runInSlices } from "../common/time-slices.ts";
import { readAll } from "./read-all.ts";
import type { Store } from "./store.ts";
import { LAST_LOCK, readNotes, STAGED_DRAFT, writeNote } from "./local-notes.ts";
import { PENDING } from "./pending-writes.ts";
import { clearLossMarker, updateLossMarker } from "./loss-marker.ts";

/** Opens what was found among the answers, each in the form in which it stands in the database. */
function openAll(store: Store, raws: readonly unknown[]): Promise<unknown[]> {
  return runInSlices(mapInSlices(raws, (raw) => store.codec.openAnswer(raw)));
}

/** Everything that is kept. Rejects where the store cannot be read, or never answers. */
export async function readContents(store: Store): Promise<Contents> {
  await store.ready();
  const [raws, copies] = await withTimeout(
    store.db.run(["answers", "versions"], "readonly", (tx) =>
      Promise.all([
        readAll<unknown>(tx.objectStore("answers")),
        readAll<Copy>(tx.objectStore("versions")),
      ])),
  );
  const opened = await openAll(store, raws);
  const records = await runInSlices(filterInSlices(opened, isValid)), whole = new Set<unknown>(records);
  const damaged = opened.filter((raw) => !whole.has(raw))
    .map((raw) => ({ key: String((raw as { key?: unknown }).key), raw }));
  return { records, copies: copies.map((copy) => store.codec.openCopy(copy)), damaged };
}

/** The entries that are kept of a tool, by the key of its prompt; and how many more there are that are damaged. */
export async function entriesOf(
  store: Store,
  prompt: string,
): Promise<{ readonly whole: readonly AnswerRecord[]; readonly damaged: number }> {
  await store.ready();
  const range = IDBKeyRange.bound(entryKey(prompt, ""), entryKey(prompt, "\uffff"));
  const raws = await store.db.run(
    ["answers"],
    "readonly",
    (tx) => readAll<unknown>(tx.objectStore("answers"), range),
  );
  const whole = await runInSlices(filterInSlices(await openAll(store, raws), isValid));
  return { whole, damaged: raws.length - whole.length };
}

/** The answers as they lie there, none of them verified: enough to count by, and much faster. */
export async function loadUnverified(store: Store): Promise<readonly AnswerRecord[]> {
  await store.ready();
  const raws = await store.db.run(
    ["answers"],
    "readonly",
    (tx) => readAll<AnswerRecord>(tx.objectStore("answers")),
  );
  const opened = await openAll(store, raws) as AnswerRecord[];
  return opened.filter(({ value }) => isAnswer(value));
}

/** What is kept beside the answers under this name. */
export async function readMeta<T>(store: Store, name: string): Promise<T | undefined> {
  await store.ready();
  const kept = await store.db.run(["meta"], "readonly", (tx) => resultOf(tx.objectStore("meta").get(name)));
  return store.codec.openNote(name, kept) as T | undefined;
}

/** Keeps something beside the answers. */
export async function writeMeta(store: Store, name: string, value: unknown): Promise<void> {
  await store.write(
    ["meta"],
    (tx) => resultOf(tx.objectStore("meta").put(store.codec.note(name, value), name)),
  );
}

/** Changes what is kept under this name, as it is at that moment; undefined takes it out. */
export async function changeMeta(
  store: Store,
  name: string,
  change: (kept: unknown) => unknown,
): Promise<void> {
  await store.write(["meta"], async (tx) => {
    const meta = tx.objectStore("meta");
    const next = change(store.codec.openNote(name, await resultOf<unknown>(meta.get(name))));
    if (next === undefined) await resultOf(meta.delete(name));
    else await resultOf(meta.put(store.codec.note(name, next), name));
  });
}

/** Takes what is here for all there is: the reader knows what is missing, or has taken it back. */
export async function acceptLoss(store: Store): Promise<void> {
  updateLossMarker({ answers: 0, last: undefined });
  await store.count();
}

/** Removes everything, and what stands beside the answers of plans that were run. */
export async function clearStore(store: Store): Promise<void> {
  clearLossMarker();
  forgetRuns();
  for (const start of [PENDING, STAGED_DRAFT]) for (const [name] of readNotes(start)) writeNote(name);
  writeNote(LAST_LOCK);
  store.dataLoss = null;
  await withTimeout(store.db.open().then(clearEveryStore));
  clearLossMarker(); // whoever has counted the answers just before has left it again
  store.notify(null);
}

/** Empties every store there is, even one of a newer release. */
function clearEveryStore(db: IDBDatabase): Promise<void> {
  const stores = [...db.objectStoreNames] as StoreName[];
  return transact(db, stores, "readwrite", async (tx) => {
    await Promise.all(stores.map((name) => resultOf(tx.objectStore(name).clear())));
  }, "strict");
}
