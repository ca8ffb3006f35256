/** Taking back what a restore has written. */

import { isEmpty } from "../answers/answer.ts";
import { copyOf, isSameWrite, isValid } from "../answers/record.ts";
import { resultOf } from "../store/database.ts";
import { acceptLoss } from "../store/queries.ts";
import type { Store } from "../store/store.ts";
import { trimVersions } from "../store/write-answer.ts";
import { SNAPSHOT, type Snapshot } from "./snapshot.ts";

/** Puts back what was there before the last restore. What was written since is kept as an earlier text. */
export async function undoRestore(store: Store): Promise<void> {
  const keys = await store.write(["answers", "versions", "meta"], async (tx) => {
    const { codec } = store;
    const answers = tx.objectStore("answers"), versions = tx.objectStore("versions");
    const kept = codec.openNote(SNAPSHOT, await resultOf(tx.objectStore("meta").get(SNAPSHOT))) as
      | Snapshot
      | undefined;
    for (const { key, before, after, copies, replaced } of kept?.steps ?? []) {
      for (const { id } of copies) versions.delete(id);
      for (const copy of replaced ?? []) versions.put(codec.copy(copy));
      if (!after) continue;
      const raw: unknown = codec.openAnswer(await resultOf(answers.get(key)));
      const current = isValid(raw) ? raw : null;
      if (current && !isSameWrite(current, after)) {
        if (!before) continue; // written since, where nothing was: it stays
        if (!isEmpty(current.value)) versions.put(codec.copy(copyOf(current, "earlier")));
        await trimVersions(versions, key, codec);
      }
      if (before) answers.put(codec.answer(before));
      else answers.delete(key);
    }
    await resultOf(tx.objectStore("meta").delete(SNAPSHOT));
    return kept?.steps.map(({ key }) => key) ?? [];
  }, "strict");
  await (store.dataLoss ? store.count() : acceptLoss(store));
  store.notify(keys);
}
