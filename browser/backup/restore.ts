/** Writing a merge into the store in one transaction, and taking it back again. */

import { isEmpty } from "../answers/answer.ts";
import { done } from "../store/database.ts";
import type { Step } from "./merge.ts";
import { copyOf, damagedCopy, isSameMark, isWhole } from "../answers/record.ts";
import { trim } from "../store/write-answer.ts";
import type { Store } from "../store/store.ts";
import { leaveTrace } from "../store/loss-marker.ts";
import { accept, meta } from "../store/queries.ts";

/** What was there before the last restore. */
export interface Snapshot {
  readonly when: string;
  readonly steps: readonly Step[];
}

/** Thrown where an answer has changed since the preview was shown. */
export class ChangedMeanwhile extends Error {}

const SNAPSHOT = "before-restore";

/** Writes all steps and the way back, or nothing. */
export async function applySteps(store: Store, steps: readonly Step[]): Promise<void> {
  await store.write(["answers", "versions", "meta"], async (tx) => {
    const { codec } = store;
    const answers = tx.objectStore("answers"), versions = tx.objectStore("versions");
    const written: Step[] = [];
    for (const step of steps) {
      const { key, expected, after, copies } = step;
      const raw: unknown = codec.openAnswer(await done(answers.get(key)));
      const current = isWhole(raw) ? raw : null;
      // What is damaged gives way to the file's, and stays kept as well as it can be read.
      if (after && raw !== undefined && !current) versions.put(codec.copy(damagedCopy(key, raw)));
      if (after && !isSameMark(current, expected)) throw new ChangedMeanwhile();
      if (after) answers.put(codec.answer(after));
      const added = [];
      for (const copy of copies) {
        if (await done(versions.getKey(copy.id)) !== undefined) continue;
        versions.put(codec.copy(copy));
        added.push(copy);
      }
      written.push({ ...step, copies: added });
    }
    const snapshot: Snapshot = { when: new Date().toISOString(), steps: written };
    await done(tx.objectStore("meta").put(codec.note(SNAPSHOT, snapshot), SNAPSHOT));
  }, "strict");
  leaveTrace({ last: undefined });
  await store.count();
  store.tell(steps.map(({ key }) => key));
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
