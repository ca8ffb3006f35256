/** Saving what is not typed but done with one press: an entry that moves or goes, a version or a plan put back. */

import type { AnswerRecord } from "../answers/record.ts";
import { GivenUp } from "../store/database.ts";
import type { Change } from "../store/write-answer.ts";
import { prompts, store, type UnsavedPrompt } from "./page-state.ts";

/**
 * Saves a change and resolves once it is on the device; with `keep`, what stood there stays among the earlier texts.
 * Where the page goes before that, it is written down as last words are. Rejects where it cannot be saved.
 */
export async function saveNow(change: Change, keep: boolean): Promise<AnswerRecord | null> {
  const underway: UnsavedPrompt = {
    dirty: true,
    failed: false,
    unsaved: store.draft(change),
    flush: () => store.stage(change),
    notice: () => {},
    refresh: () => {},
  };
  prompts.add(underway);
  try {
    for (;;) {
      try {
        return await store.save(change, keep);
      } catch (error) {
        if (!(error instanceof GivenUp)) throw error; // the page has stayed after all
      }
    }
  } finally {
    prompts.delete(underway);
    store.clearStaged(change.key);
  }
}
