/** The entries of a tool: what is kept of them, brought up to date as it changes here or in another tab. */

import { type Answer, isEmpty, type Parts } from "../../answers/answer.ts";
import { entryKey, isEntryOf } from "../../answers/keys.ts";
import { type AnswerRecord, isSameWrite } from "../../answers/record.ts";
import { store } from "../../page/page-state.ts";
import { saveNow } from "../../page/save-now.ts";
import { entriesOf } from "../../store/queries.ts";
import type { Entry } from "../../answers/entry.ts";
import { newId } from "../../common/new-id.ts";
import { report } from "../../common/report.ts";

/** An entry with the record that it comes from. */
export interface StoredEntry extends Entry {
  readonly key: string;
  readonly record: AnswerRecord;
}

/** The entries under one prompt. Fires `changed` when they are others than before. */
export class Entries extends EventTarget {
  readonly prompt: string;
  /** How many entries were found damaged. */
  damaged = 0;
  #records = new Map<string, AnswerRecord>();
  #loading: Promise<void> | null = null;

  /** `prompt` is the key of the tool's prompt. */
  constructor(prompt: string) {
    super();
    this.prompt = prompt;
    store.addEventListener("changed", (event) => void this.#hear((event as CustomEvent).detail));
    document.addEventListener("visibilitychange", () => {
      if (document.visibilityState === "visible") void this.load();
    });
  }

  /** The entries that say something, in the order in which they were made. */
  get entries(): StoredEntry[] {
    const start = entryKey(this.prompt, "").length;
    return [...this.#records.values()]
      .filter(({ value }) => typeof value !== "string" && !isEmpty(value))
      .sort((one, other) => one.key < other.key ? -1 : 1)
      .map((record) => ({
        id: record.key.slice(start),
        key: record.key,
        values: record.value as Parts,
        updated: record.updated,
        record,
      }));
  }

  /** One entry, where it is there. */
  get(id: string): StoredEntry | undefined {
    return this.entries.find((entry) => entry.id === id);
  }

  /** An id that no entry has had. */
  newId(): string {
    let id = newId();
    while (this.#records.has(entryKey(this.prompt, id))) id = newId();
    return id;
  }

  /** Reads all entries anew. Rejects where the store cannot be read. */
  load(): Promise<void> {
    this.#loading ??= entriesOf(store, this.prompt).then(({ whole, damaged }) => {
      this.damaged = damaged;
      this.#take(new Map(whole.map((record) => [record.key, record])));
    }).finally(() => this.#loading = null);
    return this.#loading;
  }

  /**
   * Writes an entry as a whole; an empty one takes it away, and what stood there stays among its earlier texts.
   * Rejects where it could not be saved.
   */
  async put(id: string, values: Parts, question: string): Promise<void> {
    const key = entryKey(this.prompt, id);
    const base = this.#records.get(key) ?? null;
    const record = await saveNow(
      { key, value: values as Answer, revision: base?.revision ?? 1, question, expected: base },
      true,
    );
    if (record) this.#take(new Map(this.#records).set(key, record));
  }

  async #hear(keys: readonly string[] | null): Promise<void> {
    const mine = keys?.filter((key) => isEntryOf(this.prompt, key));
    if (mine?.length === 0 || document.visibilityState === "hidden") return;
    try {
      if (!mine || mine.length > 20) return await this.load();
      const records = new Map(this.#records);
      for (const key of mine) {
        const { record } = await store.load(key);
        if (record) records.set(key, record);
        else records.delete(key);
      }
      this.#take(records);
    } catch (error) {
      report("store-unread", error);
      // The prompts say that the store cannot be used.
    }
  }

  #take(records: Map<string, AnswerRecord>): void {
    const before = this.#records;
    this.#records = records;
    const same = before.size === records.size &&
      [...records].every(([key, record]) => isSameWrite(before.get(key) ?? null, record));
    if (!same) this.dispatchEvent(new Event("changed"));
  }
}
