/** Writing a merge into the store in one transaction, with the way back. */

import { resultOf } from "../store/database.ts";
import type { Step } from "./merge.ts";
import { type Copy, damagedCopy, isSameWrite, isValid } from "../answers/record.ts";
import type { Store } from "../store/store.ts";
import { updateLossMarker } from "../store/loss-marker.ts";
import { SNAPSHOT, type Snapshot, type Written } from "./snapshot.ts";

/** Thrown where an answer has changed since the preview was shown. */
export class ChangedMeanwhile extends Error {}

/** Writes all steps and the way back, or nothing. */
export async function applySteps(store: Store, steps: readonly Step[]): Promise<void> {
  await store.write(["answers", "versions", "meta"], async (tx) => {
    const { codec } = store;
    const answers = tx.objectStore("answers"), versions = tx.objectStore("versions");
    const written: Written[] = [];
    for (const step of steps) {
      const { key, expected, after, copies, told } = step;
      const raw: unknown = codec.openAnswer(await resultOf(answers.get(key)));
      const current = isValid(raw) ? raw : null;
      // What is damaged gives way to the file's, and stays kept as well as it can be read.
      if (after && raw !== undefined && !current) versions.put(codec.copy(damagedCopy(key, raw)));
      if (after && !isSameWrite(current, expected)) throw new ChangedMeanwhile();
      if (after) answers.put(codec.answer(after));
      const added: Copy[] = [], replaced: Copy[] = [];
      for (const copy of copies) {
        const there: Copy | undefined = await resultOf(versions.get(copy.id));
        if (there && (there.kind !== "earlier" || copy.id !== told)) continue;
        versions.put(codec.copy(copy));
        if (there) replaced.push(codec.openCopy(there));
        else added.push(copy);
      }
      written.push({ ...step, copies: added, replaced });
    }
    const snapshot: Snapshot = { when: new Date().toISOString(), steps: written };
    await resultOf(tx.objectStore("meta").put(codec.note(SNAPSHOT, snapshot), SNAPSHOT));
  }, "strict");
  updateLossMarker({ last: undefined });
  await store.count();
  store.notify(steps.map(({ key }) => key));
}
