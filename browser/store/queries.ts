/** What only some pages do with what is kept: the entries of a tool, counting, notes beside it, taking leave of it. */

import { isAnswer } from "../answers/answer.ts";
import { all, answered, clearAll, done } from "./database.ts";
import { type AnswerRecord, entryKey, isWhole } from "../answers/record.ts";
import { inSlices, passing } from "../common/time-slices.ts";
import type { Store } from "./store.ts";
import { leaveTrace, removeTrace } from "./loss-marker.ts";

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
    (tx) => all<unknown>(tx.objectStore("answers"), range),
  );
  const whole = await inSlices(passing(await store.opened(raws), isWhole));
  return { whole, damaged: raws.length - whole.length };
}

/** The answers as they lie there, none of them verified: enough to count by, and much faster. */
export async function glance(store: Store): Promise<readonly AnswerRecord[]> {
  await store.ready();
  const raws = await store.db.run(
    ["answers"],
    "readonly",
    (tx) => all<AnswerRecord>(tx.objectStore("answers")),
  );
  const opened = await store.opened(raws) as AnswerRecord[];
  return opened.filter(({ value }) => isAnswer(value));
}

/** What is kept beside the answers under this name. */
export async function meta<T>(store: Store, name: string): Promise<T | undefined> {
  await store.ready();
  const kept = await store.db.run(["meta"], "readonly", (tx) => done(tx.objectStore("meta").get(name)));
  return store.codec.openNote(name, kept) as T | undefined;
}

/** Keeps something beside the answers. */
export async function setMeta(store: Store, name: string, value: unknown): Promise<void> {
  await store.write(["meta"], (tx) => done(tx.objectStore("meta").put(store.codec.note(name, value), name)));
}

/** Takes what is here for all there is: the reader knows what is missing, or has taken it back. */
export async function accept(store: Store): Promise<void> {
  leaveTrace({ answers: 0, last: undefined });
  await store.count();
}

/** Removes everything. */
export async function wipe(store: Store): Promise<void> {
  removeTrace();
  store.missing = null;
  await answered(store.db.open().then(clearAll));
  store.tell(null);
}
