/**
 * What somebody has chosen and reworded and not handed in yet, kept beside the answers: a page that is loaded anew has it.
 *
 * It is kept as fields of which a page writes those alone that were changed on it, so that it takes nothing from another
 * tab, nor from an exercise that it could not show. For that it must ask the database first, and a page that closes may
 * not live to hear it: such a page writes its changes down beside the database, and whoever reads next makes them.
 */

import { isObject } from "../common/is-object.ts";
import { isWebKit } from "../common/keep-filled.ts";
import { isLeaving } from "../common/leaving.ts";
import { report } from "../common/report.ts";
import { addUnsaved, type Unsaved } from "../common/unsaved.ts";
import { readNotes, STAGED_DRAFT, writeNote } from "../store/local-notes.ts";
import { changeMeta, readMeta } from "../store/queries.ts";
import type { Codec } from "../store/codec.ts";
import type { Store } from "../store/store.ts";
import { newId } from "./hand-in.ts";

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

/** Changes that are not kept yet; `anew`: of what was kept before them, nothing is to be kept any more. */
interface Pending {
  readonly anew: boolean;
  readonly changes: Changes;
}

const NOTHING: Pending = { anew: false, changes: new Map() };

/** Both as one; the later ones win. */
function then(earlier: Pending, later: Pending): Pending {
  if (later.anew) return later;
  return { anew: earlier.anew, changes: new Map([...earlier.changes, ...later.changes]) };
}

/** What lies there, with them made. */
function made(kept: unknown, { anew, changes }: Pending): { readonly [field: string]: unknown } | undefined {
  return withChanges(anew ? undefined : kept, changes);
}

/** As a note can hold it, and back; nothing where it cannot be read. */
function stagedNote(codec: Codec, id: string, { anew, changes }: Pending): string {
  const fields = [...changes].map(([field, value]) => [field, value ?? null]);
  return codec.asText(codec.note(id, { anew, fields }));
}

function stagedOf(codec: Codec, id: string, text: string): Pending {
  try {
    const { anew, fields } = codec.openNote(id, codec.fromText(text)) as {
      anew: boolean;
      fields: [string, string | number | null][];
    };
    return { anew, changes: new Map(fields.map(([field, value]) => [field, value ?? undefined])) };
  } catch (error) {
    report("store-unread", error);
    return NOTHING;
  }
}

/** What is kept; null where it cannot be read, and nothing may be written over it. */
export async function readDraft(store: Store): Promise<Draft | null> {
  try {
    const kept = await readMeta(store, NAME);
    const staged = store.readOnly ? [] : readNotes(STAGED_DRAFT);
    if (!staged.length) return draftOf(kept);
    const all = staged.map(([id, text]) => stagedOf(store.codec, id, text)).reduce(then);
    await changeMeta(store, NAME, (found) => made(found, all)).then(
      () => staged.forEach(([id]) => writeNote(id)),
      (error) => report("store-unwritten", error), // where there is no room, the notes stay
    );
    return draftOf(made(kept, all));
  } catch (error) {
    report("store-unread", error);
    return null;
  }
}

/** Keeps changes soon after they are made, and is asked for the last of them before the page is closed or locked. */
export class DraftKeeper implements Unsaved {
  readonly #store: Store;
  readonly #told: (kept: boolean) => void;
  readonly #id = STAGED_DRAFT + newId();
  #pending = NOTHING;
  /** What is being written. */
  #writing = NOTHING;
  #busy = false;
  #timer: ReturnType<typeof setTimeout> | 0 = 0;

  /** `told` hears after each attempt whether everything is kept. */
  constructor(store: Store, told: (kept: boolean) => void) {
    this.#store = store;
    this.#told = told;
    addUnsaved(this);
    addEventListener("pagehide", ({ persisted }) => {
      this.#stage();
      // WebKit would put the page away in the midst of it: there, it is kept when the page is shown again.
      if (!isWebKit || !persisted) this.flush();
    });
    addEventListener("pageshow", () => this.flush());
  }

  get dirty(): boolean {
    return this.#busy || this.#pending.anew || this.#pending.changes.size > 0;
  }

  /** Something is chosen or worded in another way, or handed in. */
  edited(changes: Changes): void {
    this.#add({ anew: false, changes });
  }

  /** Nothing of what was kept so far is to be kept any more. */
  beginAnew(): void {
    this.#add({ anew: true, changes: new Map() });
  }

  /** There is nothing to be kept any more, nor anything to be taken out. */
  drop(): void {
    this.#pending = NOTHING;
    writeNote(this.#id);
    this.#guard();
  }

  flush(): void {
    void this.#save();
  }

  #add(later: Pending): void {
    if (this.#store.readOnly) return;
    this.#pending = then(this.#pending, later);
    this.#soon();
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
    const writing = this.#writing = this.#pending;
    this.#pending = NOTHING;
    this.#busy = true;
    let kept = true;
    try {
      await changeMeta(this.#store, NAME, (found) => made(found, writing));
    } catch (error) {
      report("store-unwritten", error);
      kept = false;
      this.#pending = then(writing, this.#pending);
    }
    this.#writing = NOTHING;
    this.#busy = false;
    this.#told(kept);
    if (!this.dirty) writeNote(this.#id);
    if (kept && this.dirty) this.#soon();
    else this.#guard();
  }

  /** Writes down at once what the page that closes may not live to keep. */
  #stage(): void {
    if (!this.dirty) return;
    writeNote(this.#id, stagedNote(this.#store.codec, this.#id, then(this.#writing, this.#pending)));
  }

  #guard(): void {
    if (this.dirty) addEventListener("beforeunload", this.#ask);
    else removeEventListener("beforeunload", this.#ask);
  }

  /** The browser asks whether to leave where something could not be kept, and never somebody in a hurry. */
  #ask = (event: BeforeUnloadEvent): void => {
    this.flush();
    if (!isLeaving()) event.preventDefault();
  };
}
