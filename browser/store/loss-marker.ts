/**
 * A trace of the answers outside their database: how many there are, which was saved last, and when a backup was.
 * No words.
 *
 * A browser may clear the database, or lose it to damage and begin a new one without a word. Then it looks as if
 * nobody had ever written; the trace is how the page knows better. Where it is gone as well, nothing can be said.
 */

import { readNotes, writeNote } from "./local-notes.ts";

const NAME = "trace";

/** What is known of the answers without looking into their database. */
export interface LossMarker {
  /** How many there are, as far as is known. */
  readonly answers: number;
  /** When a backup was last saved; empty for never. */
  readonly backup: string;
  /** Which was saved last, and how many changes it had seen; where files are damaged, the latest words go first. */
  readonly last?: readonly [key: string, rev: number] | undefined;
}

/** The trace; null where there is none, or where the browser keeps nothing. */
export function lossMarker(): LossMarker | null {
  try {
    const { answers, backup, last } = JSON.parse(readNotes(NAME)[0]?.[1] ?? "{}");
    return answers > 0
      ? {
        answers,
        backup: String(backup),
        last: Array.isArray(last) ? [String(last[0]), Number(last[1])] : undefined,
      }
      : null;
  } catch {
    return null; // Quiet: what cannot be read says nothing
  }
}

/** Leaves a trace with these changes. Without it, the page cannot tell an emptied database from a new one. */
export function updateLossMarker(changes: Partial<LossMarker>): void {
  writeNote(NAME, JSON.stringify({ answers: 0, backup: "", ...lossMarker(), ...changes }));
}

/** Takes the trace away, as the answers are removed on purpose. */
export function clearLossMarker(): void {
  writeNote(NAME);
}
