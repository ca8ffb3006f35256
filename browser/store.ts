/** The answers on this device: loading, saving, and keeping every text that was ever written at the same time. */

import { type Answer, isAnswer, isEmpty, isSame, lengthOf } from "./answer.ts";
import { Codec, type Device } from "./codec.ts";
import { all, answered, clearAll, Database, done, type Write } from "./database.ts";
import { jot, settleNotes, strike } from "./journal.ts";
import { bring } from "./parts.ts";
import {
  type AnswerRecord,
  type Copy,
  copyOf,
  damagedCopy,
  entryKey,
  isNewer,
  isSameMark,
  isWhole,
  isWholeCopy,
  type Mark,
  seal,
  type WholeCopy,
} from "./record.ts";
import { each, inSlices, passing } from "./slices.ts";
import { leaveTrace, removeTrace, type Trace, trace } from "./trace.ts";

/** How many earlier texts of an answer are kept. */
const KEPT = 5;

/** What other tabs are told when a page has written its last words down. */
const JOTTED = "jotted";

/** How often pages that were put away are called while this one waits for the database, in milliseconds. */
const CALLING = 500;

/** After how long other tabs are told of changes, in milliseconds. */
const TELLING = 200;

/** Under which name the store `device` says who uses this device. */
export const DEVICE = "device";

/** Thrown where another tab has changed who uses this device, and how words are to be kept. */
class OtherDevice extends Error {}

/** A wish to save. `base` is the state that the writer had before its eyes. */
export interface Change {
  readonly key: string;
  readonly value: Answer;
  readonly revision: number;
  readonly question: string;
  readonly base: Mark | null;
}

/** What the store knows of one answer. */
export interface Loaded {
  readonly record: AnswerRecord | null;
  /** Other texts of it that nobody has looked at yet. */
  readonly conflicts: readonly WholeCopy[];
  /** What was found in its place, where that is damaged. */
  readonly damaged: unknown;
}

/** Everything in the store. */
export interface Contents {
  readonly records: readonly AnswerRecord[];
  readonly copies: readonly Copy[];
  readonly damaged: readonly { readonly key: string; readonly raw: unknown }[];
}

/** The last backup: when, of which states, and whether it was read back. */
export interface BackupNote {
  readonly made: string;
  readonly sha256: string;
  readonly marks: { readonly [key: string]: string };
  readonly checked: boolean;
}

/** Answers that were on this device and are no longer. */
export interface Missing extends Trace {
  /** How many there are now; as many as there were, where only the latest words are missing. */
  readonly left: number;
}

/** Where the answers live. Announces what has changed, here or in another tab, as `changed` events. */
export class Store extends EventTarget {
  readonly db = new Database();
  /** How words stand in the database. */
  codec = new Codec();
  /** Who uses this device; undefined before that is known, null where nobody has said. */
  device: Device | null | undefined;
  /** Names this page among all that write, by chance. */
  readonly tab = Array.from(crypto.getRandomValues(new Uint8Array(9)), (byte) => byte.toString(36)).join("");
  #channel: BroadcastChannel | null = null;
  #folded: Promise<void> | null = null;
  #asked = false;
  #untold: readonly string[] | null = [];
  #telling: ReturnType<typeof setTimeout> | undefined;
  #jotted = new Map<string, AnswerRecord>();
  /** What the browser has lost; known once anything was read. */
  missing: Missing | null = null;

  constructor() {
    super();
    try {
      this.#channel = new BroadcastChannel("alongside");
      this.#channel.onmessage = ({ data }) => {
        // Words of a page that closes while the next is there already: to be put in their place first.
        if (data === JOTTED) this.#folded = null;
        this.#announce(Array.isArray(data) ? data : null);
      };
    } catch {
      // Without it, other tabs learn of a change when they are next looked at.
    }
  }

  /** Whether answers can be read but not changed, because a newer release has made the database. */
  get readOnly(): boolean {
    return this.db.newer;
  }

  /** What is kept for a key. */
  async load(key: string): Promise<Loaded> {
    await this.#ready();
    return this.db.run(["answers", "versions"], "readonly", async (tx) => {
      const [kept, copies] = await Promise.all([
        done(tx.objectStore("answers").get(key)),
        done<Copy[]>(tx.objectStore("versions").index("key").getAll(key)),
      ]);
      const raw = this.codec.openAnswer(kept);
      const whole = isWhole(raw);
      return {
        record: whole ? raw : null,
        conflicts: copies.map((copy) => this.codec.openCopy(copy)).filter(isWholeCopy)
          .filter(({ kind }) => kind === "conflict"),
        damaged: whole ? undefined : raw,
      };
    });
  }

  /** The entries that are kept of a tool, by the key of its prompt; and how many more there are that are damaged. */
  async entries(
    prompt: string,
  ): Promise<{ readonly whole: readonly AnswerRecord[]; readonly damaged: number }> {
    await this.#ready();
    const range = IDBKeyRange.bound(entryKey(prompt, ""), entryKey(prompt, "\uffff"));
    const raws = await this.db.run(
      ["answers"],
      "readonly",
      (tx) => all<unknown>(tx.objectStore("answers"), range),
    );
    const whole = await inSlices(passing(await this.#opened(raws), isWhole));
    return { whole, damaged: raws.length - whole.length };
  }

  /** Whether there is any answer. */
  async holdsAnything(): Promise<boolean> {
    await this.#ready();
    return await this.db.run(["answers"], "readonly", (tx) => done(tx.objectStore("answers").count())) > 0;
  }

  /** Everything that is kept. Rejects where the store cannot be read, or never answers. */
  async contents(): Promise<Contents> {
    await this.#ready();
    const [raws, copies] = await answered(
      this.db.run(["answers", "versions"], "readonly", (tx) =>
        Promise.all([
          all<unknown>(tx.objectStore("answers")),
          all<Copy>(tx.objectStore("versions")),
        ])),
    );
    const opened = await this.#opened(raws);
    const records = await inSlices(passing(opened, isWhole)), whole = new Set<unknown>(records);
    const damaged = opened.filter((raw) => !whole.has(raw))
      .map((raw) => ({ key: String((raw as { key?: unknown }).key), raw }));
    return { records, copies: copies.map((copy) => this.codec.openCopy(copy)), damaged };
  }

  /** The answers as they lie there, none of them verified: enough to count by, and much faster. */
  async glance(): Promise<readonly AnswerRecord[]> {
    await this.#ready();
    const raws = await this.db.run(
      ["answers"],
      "readonly",
      (tx) => all<AnswerRecord>(tx.objectStore("answers")),
    );
    const opened = await this.#opened(raws) as AnswerRecord[];
    return opened.filter(({ value }) => isAnswer(value));
  }

  /**
   * Saves an answer and resolves once it is on the device.
   *
   * Where the stored state is not the one the writer knew, its text is kept as a conflict. With `keep`, what
   * stood there before is kept as an earlier text. Resolves with the new record, or null for nothing at all.
   */
  async save(change: Change, keep: boolean): Promise<AnswerRecord | null> {
    await this.#ready();
    const record = await this.write(["answers", "versions"], (tx) => this.#put(tx, change, keep), "save");
    this.tell([change.key]);
    this.#askToStay();
    if (record && !this.missing) {
      const before = trace()?.answers ?? 0;
      leaveTrace({ answers: before + (record.rev === 1 ? 1 : 0), last: [record.key, record.rev] });
    }
    return record;
  }

  async #put(tx: IDBTransaction, change: Change, keep: boolean): Promise<AnswerRecord | null> {
    const answers = tx.objectStore("answers"), versions = tx.objectStore("versions");
    const { codec } = this;
    const raw: unknown = codec.openAnswer(await done(answers.get(change.key)));
    const current = isWhole(raw) ? raw : null;
    if (raw !== undefined && !current) versions.put(codec.copy(damagedCopy(change.key, raw)));
    if (raw === undefined && isEmpty(change.value)) return null;
    // What this page wrote last may have been put in place by another: that is no conflict.
    if (current && !isSameMark(current, change.base) && current.writer !== this.tab) {
      if (isSame(current.value, change.value)) return current;
      if (!isEmpty(current.value)) versions.put(codec.copy(copyOf(current, "conflict")));
    } else if (current && !isEmpty(current.value)) {
      const shrunk = lengthOf(change.value) * 2 < lengthOf(current.value);
      if (keep || shrunk) {
        versions.put(codec.copy(copyOf(current, "earlier")));
        await trim(versions, change.key, codec);
      }
    }
    const next = this.#seal(change, current);
    answers.put(codec.answer(next));
    return next;
  }

  #seal(change: Change, current: AnswerRecord | null): AnswerRecord {
    const { key, value, revision, question } = change;
    const rev = Math.max(current?.rev ?? 0, change.base?.rev ?? 0) + 1;
    return seal({
      ...current,
      key,
      value,
      rev,
      revision,
      question,
      updated: new Date().toISOString(),
      writer: this.tab,
    });
  }

  /** The record that a change would become; for a backup of what could not be saved. */
  draft(change: Change): AnswerRecord {
    return this.#seal(change, null);
  }

  /** Writes a change down in the last moment of a page, in case the save that follows does not come through. */
  jot(change: Change): void {
    const record = this.draft(change);
    this.#jotted.set(change.key, record);
    jot(this.db, this.codec, record, change.base);
    this.#channel?.postMessage(JOTTED);
  }

  /** Says that all there was of an answer is saved. */
  isKept(key: string): void {
    const record = this.#jotted.get(key);
    if (!record) return;
    this.#jotted.delete(key);
    strike(this.db, record).catch(() => {}); // it says what is in place already
  }

  #ready(): Promise<void> {
    this.#folded ??= this.#fold().catch((error) => {
      this.#folded = null;
      throw error;
    });
    return this.#folded;
  }

  async #fold(): Promise<void> {
    // Chromium may put a page away, for the way back, in the midst of making the database, and this one would wait for
    // it in vain. A page that was put away is thrown away when it is spoken to.
    const calling = setInterval(() => this.#channel?.postMessage([]), CALLING);
    // Until here no reader is waited for: a browser that does not answer is given up on.
    await answered(this.db.open()).finally(() => clearInterval(calling));
    const device = await answered(this.db.run(
      ["device"],
      "readonly",
      (tx) => done<Device | undefined>(tx.objectStore("device").get(DEVICE)),
    ));
    if (!device || device.mode === "own") this.use(device ?? null, new Codec());
    else await (await bring("locked")).enter(this, device);
    if (!this.readOnly) await settleNotes(this);
    await this.count();
  }

  readonly write: Write = async (stores, work, worth) => {
    for (;;) {
      const { epoch } = this.codec;
      try {
        return await this.db.run([...stores, "device"], "readwrite", async (tx) => {
          const device: Device | undefined = await done(tx.objectStore("device").get(DEVICE));
          if ((device?.epoch ?? "") !== epoch) throw new OtherDevice();
          return await work(tx);
        }, worth);
      } catch (error) {
        if (!(error instanceof OtherDevice)) throw error;
        await this.enterAgain();
      }
    }
  };

  /** Keeps words from now on as this device asks for. */
  use(device: Device | null, codec: Codec): void {
    if (this.codec.epoch && !codec.epoch) void bring("locked").then(({ leave }) => leave());
    this.device = device;
    this.codec = codec;
  }

  /** Looks anew who uses this device, and keeps words as that asks for. */
  enterAgain(): Promise<void> {
    this.#folded = null;
    return this.#ready();
  }

  /** Opens what was found among the answers. */
  #opened(raws: readonly unknown[]): Promise<unknown[]> {
    return inSlices(each(raws, (raw) => this.codec.openAnswer(raw)));
  }

  /** Compares what there is with what there was, and says in `missing` what is no longer here. */
  async count(): Promise<void> {
    const known = trace();
    const [left, last] = await this.db.run(["answers"], "readonly", (tx) => {
      const answers = tx.objectStore("answers");
      return Promise.all([done(answers.count()), known?.last && done<unknown>(answers.get(known.last[0]))]);
    });
    // Sealed or not, its number stands open.
    const rev = (last as { rev?: unknown } | undefined)?.rev;
    const older = known?.last && (last === undefined || Number(rev) < known.last[1]);
    this.missing = known && (known.answers > left || older) ? { ...known, left } : null;
    if (left && !this.missing) leaveTrace({ answers: left });
  }

  /** Takes what is here for all there is: the reader knows what is missing, or has taken it back. */
  async accept(): Promise<void> {
    leaveTrace({ answers: 0, last: undefined });
    await this.count();
  }

  /** Marks another text as looked at; it stays among the earlier ones. */
  async settle(copy: Copy): Promise<void> {
    await this.write(["versions"], async (tx) => {
      await done(tx.objectStore("versions").put(this.codec.copy({ ...copy, kind: "earlier" })));
    });
    this.tell([copy.key]);
  }

  /** What is kept beside the answers under this name. */
  async meta<T>(name: string): Promise<T | undefined> {
    await this.#ready();
    const kept = await this.db.run(["meta"], "readonly", (tx) => done(tx.objectStore("meta").get(name)));
    return this.codec.openNote(name, kept) as T | undefined;
  }

  /** Keeps something beside the answers. */
  async setMeta(name: string, value: unknown): Promise<void> {
    await this.write(["meta"], (tx) => done(tx.objectStore("meta").put(this.codec.note(name, value), name)));
  }

  /** Removes everything. */
  async wipe(): Promise<void> {
    removeTrace();
    this.missing = null;
    await answered(this.db.open().then(clearAll));
    this.tell(null);
  }

  /** Tells this page at once, and other tabs soon, which answers have changed; null for any. */
  tell(keys: readonly string[] | null): void {
    this.#announce(keys);
    this.#untold = keys && this.#untold && [...this.#untold, ...keys];
    // Not at every save: what the others read would hold up whoever is writing.
    this.#telling ??= setTimeout(() => {
      this.#channel?.postMessage(this.#untold);
      this.#telling = undefined;
      this.#untold = [];
    }, TELLING);
  }

  #announce(keys: readonly string[] | null): void {
    this.dispatchEvent(new CustomEvent("changed", { detail: keys }));
  }

  /** Asks the browser, once and without waiting, not to throw the answers away when space is short. */
  #askToStay(): void {
    if (this.#asked) return;
    this.#asked = true;
    try {
      void navigator.storage?.persist?.().catch(() => {});
    } catch {
      // Said plainly on the page about privacy; nothing more to be done.
    }
  }
}

/**
 * Keeps the last few earlier texts of an answer, and the last one of each wording and each form of its question:
 * what was written for a question that has since become another one is not pushed out by what is written now.
 */
export async function trim(versions: IDBObjectStore, key: string, codec: Codec): Promise<void> {
  const copies: Copy[] = await done(versions.index("key").getAll(key));
  const earlier = copies.map((copy) => codec.openCopy(copy)).filter(isWholeCopy).filter(({ kind }) =>
    kind === "earlier"
  )
    .sort((one, other) => isNewer(one.record, other.record) ? -1 : 1);
  const forms = new Set<string>();
  for (const [index, { id, record }] of earlier.entries()) {
    const form = `${record.revision} ${typeof record.value} ${record.question}`;
    if (index >= KEPT && forms.has(form)) versions.delete(id);
    forms.add(form);
  }
}
