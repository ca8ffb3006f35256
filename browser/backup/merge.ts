/** Bringing a backup together with what is here: what would be new, the same, or different, and what follows. */

import { isEmpty, isSame } from "../answers/answer.ts";
import type { BackupFile } from "./file-format.ts";
import { asSecond } from "./second.ts";
import {
  type AnswerRecord,
  type Copy,
  copyOf,
  isNewer,
  withChecksum,
  type WriteId,
} from "../answers/record.ts";

/** What to do where both have a text: keep both, keep what is here, or use the file's. */
export type Choice = "both" | "mine" | "file";

/** One answer of the file beside what is here. */
export interface Item {
  readonly key: string;
  readonly kind: "new" | "same" | "different";
  readonly mine: AnswerRecord | null;
  readonly theirs: AnswerRecord;
  /** Of a plan or a grid that is different: the file's as a second one, and what stands in the place of that. */
  readonly second?: { readonly record: AnswerRecord; readonly mine: AnswerRecord | null };
}

/** What will be written for one answer. `expected` is the state that must still be there when it is written. */
export interface Step {
  readonly key: string;
  readonly expected: WriteId | null;
  readonly before: AnswerRecord | null;
  readonly after: AnswerRecord | null;
  readonly copies: readonly Copy[];
  /** Which of the copies the reader is to be told of, even where it was here and looked at. */
  readonly told?: string;
}

/** Compares a file with what is here, in the order of the file. */
export function compareBackup(records: readonly AnswerRecord[], file: BackupFile): Item[] {
  const here = new Map(records.map((record) => [record.key, record]));
  return file.answers.map((theirs) => {
    const mine = here.get(theirs.key) ?? null;
    const kind = !mine || isEmpty(mine.value)
      ? "new"
      : isSame(mine.value, theirs.value)
      ? "same"
      : "different";
    const second = kind === "different" ? asSecond(theirs) : null;
    return {
      key: theirs.key,
      kind,
      mine,
      theirs,
      ...second && { second: { record: second, mine: here.get(second.key) ?? null } },
    };
  });
}

/** What to write for each answer, and which other texts of the file to keep, after the reader's choices. */
export function planMerge(
  items: readonly Item[],
  file: BackupFile,
  choose: (item: Item) => Choice,
  writer: string,
): Step[] {
  const steps = new Map<string, Step>();
  for (const item of items) {
    const { key, kind, mine, theirs, second } = item;
    if (second && choose(item) === "both") {
      const before = second.mine, there = before && !isEmpty(before.value);
      // It may be in the file as well, and is restored as what it is there.
      if (there || items.some(({ key }) => key === second.record.key)) continue;
      const record = before ? follow(second.record, before, writer) : second.record;
      steps.set(record.key, { key: record.key, expected: before, before, after: record, copies: [] });
      continue;
    }
    let told: string | undefined;
    let after: AnswerRecord | null = null;
    const copies: Copy[] = [];
    if (kind === "new") after = mine ? follow(theirs, mine, writer) : theirs;
    if (kind === "different" && mine) {
      const choice = choose(item);
      const wins = choice === "file" || (choice === "both" && isNewer(theirs, mine));
      if (wins) {
        after = follow(theirs, mine, writer);
        copies.push(copyOf(mine, choice === "both" ? "conflict" : "earlier"));
      } else if (choice === "both") {
        copies.push(copyOf(theirs, "conflict"));
      }
      if (choice === "both") told = copies[0]?.id;
    }
    steps.set(key, { key, expected: mine, before: mine, after, copies, ...told && { told } });
  }
  for (const copy of file.copies) {
    const step = steps.get(copy.key) ??
      { key: copy.key, expected: null, before: null, after: null, copies: [] };
    steps.set(copy.key, { ...step, copies: [...step.copies, copy] });
  }
  return [...steps.values()].filter(({ after, copies }) => after || copies.length);
}

/** The file's record as the next state after what is here, so that other tabs see that it has changed. */
function follow(theirs: AnswerRecord, mine: AnswerRecord, writer: string): AnswerRecord {
  return withChecksum({ ...theirs, rev: Math.max(theirs.rev, mine.rev) + 1, writer });
}
