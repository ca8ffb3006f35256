/** The answers on this device: loading, saving, and keeping every text that was ever written at the same time. */

import { type Codec, type Device, plainCodec } from "./codec.ts";
import { Database, resultOf, withTimeout, type Write } from "./database.ts";
import { clearPendingWrite, replayPendingWrites, stagePendingWrite } from "./pending-writes.ts";
import { type Keys, OtherTabs } from "./other-tabs.ts";
import { type Change, recordOf, writeAnswer } from "./write-answer.ts";
import type { Loaded } from "../answers/contents.ts";
import { type AnswerRecord, type Copy, isValid, isValidCopy } from "../answers/record.ts";
import { type LossMarker, lossMarker, updateLossMarker } from "./loss-marker.ts";
import { report, reported } from "../common/report.ts";

/** How often pages that were put away are called while this one waits for the database, in milliseconds. */
const PING_INTERVAL = 500;

/** Under which name the store `device` says who uses this device. */
export const DEVICE = "device";

/** Thrown where another tab has changed who uses this device, and how words are to be kept. */
class DeviceChanged extends Error {}

/** Answers that were on this device and are no longer. */
export interface DataLoss extends LossMarker {
  /** How many there are now; as many as there were, where only the latest words are missing. */
  readonly left: number;
}

/** What the store asks of the page around it, which loads what only some visits need. */
export interface StorePage {
  /** Lets the store encrypt as this device asks for. Resolves when it does. */
  readonly unlock: (store: Store, device: Device) => Promise<void>;
  /** Nothing is encrypted any more: the key is to be forgotten. */
  readonly forgetKey: () => void;
  /** A database is open that was there before. */
  readonly opened: () => void;
}

/** Where the answers live. Announces what has changed, here or in another tab, as `changed` events. */
export class Store extends EventTarget {
  readonly db = new Database();
  /** How words stand in the database. */
  codec: Codec = plainCodec;
  /** Who uses this device; undefined before that is known, null where nobody has said. */
  device: Device | null | undefined;
  /** Names this page among all that write, by chance. */
  readonly tab = Array.from(crypto.getRandomValues(new Uint8Array(9)), (byte) => byte.toString(36)).join("");
  // Words of a page that closes while the next is there already: to be put in their place first.
  readonly #neighbours = new OtherTabs((keys) => this.#announce(keys), () => this.#folded = null);
  #folded: Promise<void> | null = null;
  #asked = false;
  #jotted = new Map<string, AnswerRecord>();
  /** What the browser has lost; known once anything was read. */
  dataLoss: DataLoss | null = null;
  readonly #page: StorePage;

  constructor(page: StorePage) {
    super();
    this.#page = page;
  }

  /** Whether answers can be read but not changed, because a newer release has made the database. */
  get readOnly(): boolean {
    return this.db.newer;
  }

  /** What is kept for a key. */
  async load(key: string): Promise<Loaded> {
    await this.ready();
    return this.db.run(["answers", "versions"], "readonly", async (tx) => {
      const [kept, copies] = await Promise.all([
        resultOf(tx.objectStore("answers").get(key)),
        resultOf<Copy[]>(tx.objectStore("versions").index("key").getAll(key)),
      ]);
      const raw = this.codec.openAnswer(kept);
      const whole = isValid(raw);
      return {
        record: whole ? raw : null,
        conflicts: copies.map((copy) => this.codec.openCopy(copy)).filter(isValidCopy)
          .filter(({ kind }) => kind === "conflict"),
        damaged: whole ? undefined : raw,
      };
    });
  }

  /** Whether there is any answer. */
  async holdsAnything(): Promise<boolean> {
    await this.ready();
    return await this.db.run(["answers"], "readonly", (tx) => resultOf(tx.objectStore("answers").count())) >
      0;
  }

  /**
   * Saves an answer and resolves once it is on the device.
   *
   * Where the stored state is not the one the writer knew, its text is kept as a conflict. With `keep`, what
   * stood there before is kept as an earlier text. Resolves with the new record, or null for nothing at all.
   */
  async save(change: Change, keep: boolean): Promise<AnswerRecord | null> {
    await this.ready();
    const record = await this.write(
      ["answers", "versions"],
      (tx) => writeAnswer(tx, change, keep, this),
      "save",
    );
    this.notify([change.key]);
    this.#askToStay();
    if (record && !this.dataLoss) {
      const before = lossMarker()?.answers ?? 0;
      updateLossMarker({ answers: before + (record.rev === 1 ? 1 : 0), last: [record.key, record.rev] });
    }
    return record;
  }

  /** The record that a change would become; for a backup of what could not be saved. */
  draft(change: Change): AnswerRecord {
    return recordOf(change, null, this.tab);
  }

  /** Writes a change down in the last moment of a page, in case the save that follows does not come through. */
  stage(change: Change): void {
    const record = this.draft(change);
    this.#jotted.set(change.key, record);
    stagePendingWrite(this.db, this.codec, record, change.expected);
    this.#neighbours.notifyPending();
  }

  /** Says that all there was of an answer is saved. */
  clearStaged(key: string): void {
    const record = this.#jotted.get(key);
    if (!record) return;
    this.#jotted.delete(key);
    clearPendingWrite(this.db, record).catch(reported("store-unwritten")); // it says what is in place already
  }

  /** Opens the store, and puts in place what a page that closed has left: once, before anything is read. */
  ready(): Promise<void> {
    this.#folded ??= this.#fold().catch((error) => {
      this.#folded = null;
      throw error;
    });
    return this.#folded;
  }

  async #fold(): Promise<void> {
    // Chromium may put a page away, for the way back, in the midst of making the database, and this one would wait for
    // it in vain. A page that was put away is thrown away when it is spoken to.
    const calling = setInterval(() => this.#neighbours.ping(), PING_INTERVAL);
    // Until here no reader is waited for: a browser that does not answer is given up on.
    await withTimeout(this.db.open()).finally(() => clearInterval(calling));
    if (this.db.found) this.#page.opened(); // where nothing was kept, nothing can be lost
    const device = await withTimeout(this.db.run(
      ["device"],
      "readonly",
      (tx) => resultOf<Device | undefined>(tx.objectStore("device").get(DEVICE)),
    ));
    if (!device || device.mode === "own") this.use(device ?? null, plainCodec);
    else await this.#page.unlock(this, device);
    if (!this.readOnly) await replayPendingWrites(this);
    await this.count();
  }

  readonly write: Write = async (stores, work, worth) => {
    for (;;) {
      const { epoch } = this.codec;
      try {
        return await this.db.run([...stores, "device"], "readwrite", async (tx) => {
          const device: Device | undefined = await resultOf(tx.objectStore("device").get(DEVICE));
          if ((device?.epoch ?? "") !== epoch) throw new DeviceChanged();
          return await work(tx);
        }, worth);
      } catch (error) {
        if (!(error instanceof DeviceChanged)) throw error;
        await this.reopen();
      }
    }
  };

  /** Keeps words from now on as this device asks for. */
  use(device: Device | null, codec: Codec): void {
    if (this.codec.epoch && !codec.epoch) this.#page.forgetKey();
    this.device = device;
    this.codec = codec;
  }

  /** Looks anew who uses this device, and keeps words as that asks for. */
  reopen(): Promise<void> {
    this.#folded = null;
    return this.ready();
  }

  /** Compares what there is with what there was, and says in `missing` what is no longer here. */
  async count(): Promise<void> {
    const known = lossMarker();
    const [left, last] = await this.db.run(["answers"], "readonly", (tx) => {
      const answers = tx.objectStore("answers");
      return Promise.all([
        resultOf(answers.count()),
        known?.last && resultOf<unknown>(answers.get(known.last[0])),
      ]);
    });
    // Sealed or not, its number stands open.
    const rev = (last as { rev?: unknown } | undefined)?.rev;
    const older = known?.last && (last === undefined || Number(rev) < known.last[1]);
    this.dataLoss = known && (known.answers > left || older) ? { ...known, left } : null;
    if (left && !this.dataLoss) updateLossMarker({ answers: left });
  }

  /** Marks another text as looked at; it stays among the earlier ones. */
  async markSeen(copy: Copy): Promise<void> {
    await this.write(["versions"], async (tx) => {
      await resultOf(tx.objectStore("versions").put(this.codec.copy({ ...copy, kind: "earlier" })));
    });
    this.notify([copy.key]);
  }

  /** Tells this page at once, and other tabs soon, which answers have changed; null for any. */
  notify(keys: Keys): void {
    this.#announce(keys);
    this.#neighbours.notify(keys);
  }

  #announce(keys: Keys): void {
    this.dispatchEvent(new CustomEvent("changed", { detail: keys }));
  }

  /** Asks the browser, once and without waiting, not to throw the answers away when space is short. */
  #askToStay(): void {
    if (this.#asked) return;
    this.#asked = true;
    try {
      void navigator.storage?.persist?.().catch(reported("not-persistent"));
    } catch (error) {
      report("not-persistent", error);
      // Said plainly on the page about privacy; nothing more to be done.
    }
  }
}
