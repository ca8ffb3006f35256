/** What somebody has chosen and reworded and not handed in yet, kept beside the answers: a page that is loaded anew has it. */

import { type Answer, isAnswer } from "../answers/answer.ts";
import { isObject } from "../common/is-object.ts";
import { report, reported } from "../common/report.ts";
import { addUnsaved, type Unsaved } from "../common/unsaved.ts";
import { readMeta, writeMeta } from "../store/queries.ts";
import type { Store } from "../store/store.ts";

/** Under which name it is kept. */
const NAME = "hand-in-draft";

/** Writing waits so long for more to come, in milliseconds. */
const DEBOUNCE = 50;

/** What is kept of one answer. */
export interface DraftOf {
  /** Which state of the answer it was chosen or reworded in. */
  readonly rev: number;
  readonly chosen: boolean;
  /** The words to share, where they are others than those of the answer. */
  readonly value?: Answer;
}

/** All of it; answers by their keys. */
export interface Draft {
  readonly name: string;
  readonly answers: { readonly [key: string]: DraftOf };
}

/** What is kept; nothing where there is none, or it cannot be read. */
export async function readDraft(store: Store): Promise<Draft> {
  const kept: unknown = await readMeta(store, NAME).catch(reported("store-unread"));
  const { name, answers } = isObject(kept) ? kept : {};
  const found = Object.entries(isObject(answers) ? answers : {})
    .filter((entry): entry is [string, DraftOf] => isDraftOf(entry[1]));
  return { name: typeof name === "string" ? name : "", answers: Object.fromEntries(found) };
}

function isDraftOf(raw: unknown): raw is DraftOf {
  if (!isObject(raw)) return false;
  const { rev, chosen, value } = raw;
  return typeof rev === "number" && typeof chosen === "boolean" && (value === undefined || isAnswer(value));
}

/** Keeps a draft soon after each change, and is asked for the last of it before the page is closed or locked. */
export class DraftKeeper implements Unsaved {
  readonly #store: Store;
  readonly #draft: () => Draft;
  #edits = 0;
  #written = 0;
  #busy = false;
  #timer: ReturnType<typeof setTimeout> | 0 = 0;

  constructor(store: Store, draft: () => Draft) {
    this.#store = store;
    this.#draft = draft;
    addUnsaved(this);
    addEventListener("pagehide", () => this.flush());
  }

  get dirty(): boolean {
    return this.#edits > this.#written;
  }

  /** Something is chosen or worded in another way. */
  edited(): void {
    if (!this.dirty) addEventListener("beforeunload", this.#ask);
    this.#edits += 1;
    this.#soon();
  }

  /** There is nothing to be kept any more. */
  drop(): void {
    this.#settle(this.#edits);
  }

  flush(): void {
    void this.#save();
  }

  #soon(): void {
    this.#timer ||= setTimeout(() => {
      this.#timer = 0;
      this.flush();
    }, DEBOUNCE);
  }

  async #save(): Promise<void> {
    if (this.#busy || !this.dirty) return;
    this.#busy = true;
    const edits = this.#edits;
    try {
      await writeMeta(this.#store, NAME, this.#draft());
      this.#settle(edits);
    } catch (error) {
      report("store-unwritten", error); // whoever leaves is asked
    } finally {
      this.#busy = false;
    }
  }

  #settle(edits: number): void {
    this.#written = Math.max(this.#written, edits);
    if (this.dirty) this.#soon();
    else removeEventListener("beforeunload", this.#ask);
  }

  /** The browser asks whether to leave where something could not be kept, and never somebody in a hurry. */
  #ask = (event: BeforeUnloadEvent): void => {
    this.flush();
    if (!document.documentElement.classList.contains("al-is-leaving")) event.preventDefault();
  };
}
