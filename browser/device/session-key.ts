/**
 * The key of a workbook that is open, from page to page and from tab to tab.
 *
 * A page that follows another starts with nothing, so the key has to stand somewhere meanwhile. Browsers write what is
 * in sessionStorage to the disk. Behind a passphrase only one half of the key is there, by chance and worth nothing
 * alone; the other is in the name of the window. For one sitting the whole of it is in sessionStorage, as a window
 * loses its name on the way to another site and back, and no passphrase would bring the words back.
 *
 * Whoever locks takes back what pages have left behind: a note says which lock was the last, and what was left before it
 * opens nothing any more. A tab that slept, or shows a page with nothing to fill in, does not hear of a lock.
 */

import { randomBytes } from "./crypto/keys.ts";
import { ANY, LOCK, MARK, type Message, NAME } from "./session-key-channel.ts";
import { forgetLeft, isSameSitting, noteSitting } from "./sitting-seen.ts";
import { fromText, toText } from "../store/encrypted-envelope.ts";
import { LAST_LOCK, readNotes, writeNote } from "../store/local-notes.ts";
import { report, reported } from "../common/report.ts";

/** How long another tab is given to answer, in milliseconds. */
const TIMEOUT = 3000;

/** Where it is the only way in, other tabs are asked so often, so long after each other, in milliseconds. */
const ROUNDS = 12, AGAIN = TIMEOUT / ROUNDS;

const NO_KEY = new Uint8Array();

/** The last lock on this device; "" for none. */
function lastLock(): string {
  return readNotes(LAST_LOCK).find(([name]) => name === LAST_LOCK)?.[1] ?? "";
}

/** What pages with and without a key tell each other. */
export class SessionKey {
  #key: Uint8Array | null = null;
  #epoch = "";
  #keyOpens = "";
  #whole = false;
  /** Another tab has locked, and this one is about to: it may have to stay open, for words that cannot be saved. */
  #withheld = false;
  #channel: BroadcastChannel | null = null;
  #waiting = new Set<(key: Uint8Array) => void>();
  /** Called when another tab locks, and when somebody does something there. */
  onLock: () => void = () => {};
  onAwake: () => void = () => {};

  constructor() {
    try {
      this.#channel = new BroadcastChannel(NAME);
      this.#channel.onmessage = ({ data }: MessageEvent<Message>) => this.#hear(data);
    } catch (error) {
      report("no-channel", error);
      // Without it each tab is opened and locked by itself.
    }
  }

  #hear(message: Message): void {
    if (message === "lock") {
      this.#withheld = true;
      this.onLock();
    } else if (message === "awake") this.onAwake();
    else if ("ask" in message) {
      if (message.ask === this.#epoch || (message.ask === ANY && this.#whole)) this.#tell();
    } else if ("over" in message) {
      // Whoever writes finds out by the database.
    } else if (message.epoch === this.#epoch && message.key instanceof Uint8Array) {
      for (const took of this.#waiting) took(message.key);
    }
  }

  #tell(): void {
    if (!this.#key || this.#withheld) return;
    const message: Message = { epoch: this.#epoch, key: this.#key, whole: this.#whole };
    this.#channel?.postMessage(message);
  }

  /** The key of this epoch, where this page has it. */
  keyOf(epoch: string): Uint8Array | null {
    return this.#keyOpens === epoch ? this.#key : null;
  }

  /**
   * Keeps the key for the pages to come, and gives it to tabs that wait for it. A tab that was told to lock does
   * neither with the key that it has already.
   */
  remember(epoch: string, key: Uint8Array, whole: boolean): void {
    if (toText(this.#key ?? NO_KEY) !== toText(key)) this.#withheld = false;
    this.#epoch = this.#keyOpens = epoch;
    this.#key = key;
    this.#whole = whole;
    // What stands there already stays: the page that follows may have one half by then, and would get the other anew.
    const isLeft = toText(this.recall(epoch, whole) ?? NO_KEY) === toText(key);
    if (!isLeft && !this.#withheld) this.#leave(epoch, key, whole);
    if (whole) noteSitting();
    navigator.locks?.request(LOCK, { mode: "shared" }, () => new Promise(() => {}))
      .catch(reported("no-locks"));
    this.#tell();
  }

  #leave(epoch: string, key: Uint8Array, whole: boolean): void {
    try {
      const half = whole ? key : randomBytes(key.length);
      sessionStorage.setItem(NAME, `${epoch} ${toText(half)} ${lastLock()}`);
      if (!whole) self.name = MARK + toText(key.map((byte, index) => byte ^ half[index]!));
    } catch (error) {
      report("storage-refused", error);
      // Then every page asks anew.
    }
  }

  /** What the page before this one has left for this epoch; null for nothing. Two halves may not belong together. */
  recall(epoch: string, whole: boolean): Uint8Array | null {
    try {
      const [kept, text, lock = ""] = (sessionStorage.getItem(NAME) ?? "").split(" ");
      const half = kept === epoch ? fromText(text) : null;
      if (whole) {
        if (isSameSitting()) return half;
        forgetLeft(); // or the same page, loaded anew, would have it
      }
      if (whole || !half) return null;
      if (lock !== lastLock()) return null;
      const other = self.name.startsWith(MARK) ? fromText(self.name.slice(MARK.length)) : null;
      return other?.length === half.length ? half.map((byte, index) => byte ^ other[index]!) : null;
    } catch (error) {
      report("storage-refused", error);
      return null;
    }
  }

  /** Whether another page has the key; null where the browser does not say. */
  async elsewhere(): Promise<boolean | null> {
    const state = await navigator.locks?.query().catch(reported("no-locks"));
    return state?.held ? state.held.some(({ name }) => name === LOCK) : null;
  }

  /** Asks other tabs for the key; null where none answers. */
  async ask(epoch: string): Promise<Uint8Array | null> {
    if (await this.elsewhere() === false) return null;
    const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), TIMEOUT));
    const asked = this.wait(epoch);
    this.#channel?.postMessage({ ask: epoch } satisfies Message);
    return Promise.race([asked, late]);
  }

  /**
   * Asks other tabs until one gives the key; null when none has had it for a while. A tab on its way from page to page
   * has none for a moment, and hears no question. `late` hears, once, that some tab has it and does not answer.
   */
  async askOn(epoch: string, late: () => void): Promise<Uint8Array | null> {
    const asked = this.wait(epoch);
    let isLate = false;
    for (let round = 1, without = 0;; round++) {
      this.#channel?.postMessage({ ask: epoch } satisfies Message);
      const pause = new Promise<null>((resolve) => setTimeout(() => resolve(null), AGAIN));
      const key = await Promise.race([asked, pause]);
      if (key) return key;
      without = await this.elsewhere() === false ? without + 1 : 0;
      if (without === ROUNDS) return Promise.race([asked, null]); // it may have come while the locks were looked at
      if (round < ROUNDS || without || isLate) continue;
      isLate = true;
      late();
    }
  }

  /** Waits until another tab has the key. */
  wait(epoch: string): Promise<Uint8Array> {
    this.#epoch = epoch;
    return new Promise((resolve) => this.#waiting.add(resolve));
  }

  /** Forgets the key; `tell` where other tabs are to do the same, and nothing that they have left is to open it. */
  forget(tell: boolean): void {
    if (this.#key && this.#whole) this.#channel?.postMessage({ over: this.#epoch } satisfies Message);
    this.#key = null;
    try {
      forgetLeft();
    } catch (error) {
      report("storage-refused", error);
      // It was not there then.
    }
    if (self.name.startsWith(MARK)) self.name = "";
    if (!tell) return;
    writeNote(LAST_LOCK, toText(randomBytes(9)));
    this.#channel?.postMessage("lock" satisfies Message);
  }

  /** Tells other tabs that somebody is here. */
  awake(): void {
    this.#channel?.postMessage("awake" satisfies Message);
  }
}
