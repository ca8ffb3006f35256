/** What is kept here, known before a window opens: what came into it later would move what somebody is about to press. */

import { isEmpty } from "../answers/answer.ts";
import type { Contents } from "../answers/contents.ts";
import { counted } from "../answers/counted.ts";
import { reported } from "../common/report.ts";
import { store } from "../page/page-state.ts";
import { readContents } from "../store/queries.ts";
import { exportLinks } from "./export-links.ts";
import { areAnswersHidden } from "./lock.ts";
import * as say from "./words.ts";

/** So long a window waits for the store before it opens without, in milliseconds. */
const PATIENCE = 1000;

/** What windows say and offer of what is kept. */
export interface KeptHere {
  /** Whether there may be something to take along. */
  readonly isAny: boolean;
  /** What would be cleared. */
  readonly goes: string;
}

/** Looks into the store, as far as that answers in time; not while it waits for a passphrase. */
export async function keptHere(): Promise<KeptHere> {
  if (areAnswersHidden()) return { isAny: false, goes: say.wipeAll };
  const late = new Promise<"late">((resolve) => setTimeout(() => resolve("late"), PATIENCE));
  const found = await Promise.race([readContents(store).catch(reported("store-unread")), late]);
  if (found === "late") return { isAny: store.device !== undefined, goes: say.wipeAll };
  return found ? of(found) : { isAny: false, goes: say.wipeAll };
}

function of({ records, copies, damaged }: Contents): KeptHere {
  const isHere = records.some(({ value }) => !isEmpty(value));
  return {
    isAny: isHere || copies.length > 0 || damaged.length > 0,
    goes: isHere || !copies.length ? say.wipeWhat(counted(records)) : say.wipeAll,
  };
}

/** Gives what makes the links to take along what is kept here; null where nothing is. */
export async function takeAlong(): Promise<(() => HTMLElement) | null> {
  return (await keptHere()).isAny ? exportLinks : null;
}
