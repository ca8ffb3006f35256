/**
 * What somebody has chosen and reworded and not handed in yet, kept beside the answers: a page that is loaded anew has it.
 *
 * It is kept as fields of which a page writes those alone that were changed on it, so that it takes nothing from another
 * tab, nor from an exercise that it could not show.
 */

import { isObject } from "../common/is-object.ts";
import { isWebKit } from "../common/keep-filled.ts";
import { report, reported } from "../common/report.ts";
import { addUnsaved, type Unsaved } from "../common/unsaved.ts";
import { changeMeta, readMeta } from "../store/queries.ts";
import type { Store } from "../store/store.ts";

/** Under which name it is kept. */
const NAME = "hand-in-draft";

/** Writing waits so long for more to come, in milliseconds. */
const DEBOUNCE = 50;

/** The fields that are kept. */
export type Draft = ReadonlyMap<string, string | number>;

/** Fields to keep; without a value, those that are kept no more. */
export type Changes = ReadonlyMap<string, string | number | undefined>;

/** The field of the name to hand in under. */
export const NAME_FIELD = "name";

/** The field of an answer that is chosen: it holds in which state of the answer. */
export function tickField(key: string): string {
  return `tick ${key}`;
}

/** The field of the words to share in one part of an answer. */
export function wordsField(key: string, part: string): string {
  return `words ${key} ${part}`;
}

/** The words to share of an answer by its parts, where they are others than its own. */
export function rewordings(draft: Draft, key: string): Map<string, string> {
  const before = wordsField(key, "");
  const found = [...draft].filter(([field]) => field.startsWith(before));
  return new Map(found.map(([field, words]) => [field.slice(before.length), String(words)]));
}

/** What is kept, from whatever lies there. */
export function draftOf(kept: unknown): Draft {
  const fields = Object.entries(isObject(kept) ? kept : {});
  return new Map(
    fields.filter((field): field is [string, string | number] =>
      typeof field[1] === "string" || typeof field[1] === "number"
    ),
  );
}

/** What lies there, changed; undefined where nothing is left. */
export function withChanges(
  kept: unknown,
  changes: Changes,
): { readonly [field: string]: unknown } | undefined {
  const fields = [...new Map<string, unknown>([...draftOf(kept), ...changes])];
  const left = fields.filter(([, value]) => value !== undefined);
  return left.length ? Object.fromEntries(left) : undefined;
}

/** What is kept; null where it cannot be read, and nothing may be written over it. */
export async function readDraft(store: Store): Promise<Draft | null> {
  return await readMeta(store, NAME).then(draftOf).catch(reported("store-unread")) ?? null;
}

/** Keeps changes soon after they are made, and is asked for the last of them before the page is closed or locked. */
export class DraftKeeper implements Unsaved {
  readonly #store: Store;
  readonly #told: (kept: boolean) => void;
  #changes: Changes = new Map();
  #anew = false;
  #busy = false;
  #timer: ReturnType<typeof setTimeout> | 0 = 0;

  /** `told` hears after each attempt whether everything is kept. */
  constructor(store: Store, told: (kept: boolean) => void) {
    this.#store = store;
    this.#told = told;
    addUnsaved(this);
    // WebKit would put the page away in the midst of it: there, it is kept when the page is shown again.
    addEventListener("pagehide", ({ persisted }) => (isWebKit && persisted) || this.flush());
    addEventListener("pageshow", () => this.flush());
  }

  get dirty(): boolean {
    return this.#busy || this.#anew || this.#changes.size > 0;
  }

  /** Something is chosen or worded in another way, or handed in. */
  edited(changes: Changes): void {
    if (this.#store.readOnly) return;
    this.#changes = new Map([...this.#changes, ...changes]);
    this.#soon();
  }

  /** Nothing of what was kept so far is to be kept any more. */
  beginAnew(): void {
    if (this.#store.readOnly) return;
    this.#changes = new Map();
    this.#anew = true;
    this.#soon();
  }

  /** There is nothing to be kept any more, nor anything to be taken out. */
  drop(): void {
    this.#changes = new Map();
    this.#anew = false;
    this.#guard();
  }

  flush(): void {
    void this.#save();
  }

  #soon(): void {
    this.#guard();
    this.#timer ||= setTimeout(() => {
      this.#timer = 0;
      this.flush();
    }, DEBOUNCE);
  }

  async #save(): Promise<void> {
    if (this.#busy || !this.dirty) return;
    const changes = this.#changes, anew = this.#anew;
    this.drop();
    this.#busy = true;
    let kept = true;
    try {
      await changeMeta(this.#store, NAME, (found) => withChanges(anew ? undefined : found, changes));
    } catch (error) {
      report("store-unwritten", error);
      kept = false;
      if (!this.#anew) {
        this.#anew = anew;
        this.#changes = new Map([...changes, ...this.#changes]);
      }
    }
    this.#busy = false;
    this.#told(kept);
    if (kept && this.dirty) this.#soon();
    else this.#guard();
  }

  #guard(): void {
    if (this.dirty) addEventListener("beforeunload", this.#ask);
    else removeEventListener("beforeunload", this.#ask);
  }

  /** The browser asks whether to leave where something could not be kept, and never somebody in a hurry. */
  #ask = (event: BeforeUnloadEvent): void => {
    this.flush();
    if (!document.documentElement.classList.contains("al-is-leaving")) event.preventDefault();
  };
}
