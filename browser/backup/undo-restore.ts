/** Taking back what a restore has written. */

import { isEmpty } from "../answers/answer.ts";
import { copyOf, isSameMark, isWhole } from "../answers/record.ts";
import { done } from "../store/database.ts";
import { accept, meta } from "../store/queries.ts";
import type { Store } from "../store/store.ts";
import { trim } from "../store/write-answer.ts";
import type { Step } from "./merge.ts";

/** Name under which the way back is kept in the store. */
export const SNAPSHOT = "before-restore";

/** What was there before the last restore. */
export interface Snapshot {
  readonly when: string;
  readonly steps: readonly Step[];
}

/** The way back from the last restore, if there is one. */
export function snapshot(store: Store): Promise<Snapshot | undefined> {
  return meta<Snapshot>(store, SNAPSHOT);
}

/** Puts back what was there before the last restore. What was written since is kept as an earlier text. */
export async function undoRestore(store: Store): Promise<void> {
  const keys = await store.write(["answers", "versions", "meta"], async (tx) => {
    const { codec } = store;
    const answers = tx.objectStore("answers"), versions = tx.objectStore("versions");
    const kept = codec.openNote(SNAPSHOT, await done(tx.objectStore("meta").get(SNAPSHOT))) as
      | Snapshot
      | undefined;
    for (const { key, before, after, copies } of kept?.steps ?? []) {
      for (const { id } of copies) versions.delete(id);
      if (!after) continue;
      const raw: unknown = codec.openAnswer(await done(answers.get(key)));
      const current = isWhole(raw) ? raw : null;
      if (current && !isSameMark(current, after)) {
        if (!before) continue; // written since, where nothing was: it stays
        if (!isEmpty(current.value)) versions.put(codec.copy(copyOf(current, "earlier")));
        await trim(versions, key, codec);
      }
      if (before) answers.put(codec.answer(before));
      else answers.delete(key);
    }
    await done(tx.objectStore("meta").delete(SNAPSHOT));
    return kept?.steps.map(({ key }) => key) ?? [];
  }, "strict");
  await (store.missing ? store.count() : accept(store));
  store.tell(keys);
}
