/** When a prompt saves: soon after each change, until all of it is in the store; and when it says so. */

import { GivenUp } from "../store/database.ts";
import { type Code, report } from "../common/report.ts";
import { guardUnload } from "../page/lifecycle.ts";

type Timer = ReturnType<typeof setTimeout>;

/** Writing waits at most this long for more to come, in milliseconds. */
const DEBOUNCE = 50;

/** How long the page is quiet before it says that all is saved. */
const SETTLE = 400;

/** When something is still not saved after this long, the reader is told. */
const TIMEOUT = 5000;

/** The prompt, as far as saving needs it. */
export interface SavingHost {
  /** Whether the stored answer is known; before that there is nothing to compare with. */
  readonly isLoaded: () => boolean;
  readonly load: () => Promise<void>;
  /** Puts the answer of now into the store. */
  readonly write: () => Promise<void>;
  /** All is in the store. */
  readonly written: () => void;
  /** Nothing is wrong any more; a while later it has settled. */
  readonly recovered: () => void;
  readonly settled: () => void;
  /** Something is not there yet. */
  readonly saving: () => void;
  /** Something could not be put there; `dirty` where it is the reader's. */
  readonly failed: (dirty: boolean) => void;
}

/** The changes of one prompt, and how many of them are in the store. */
export class Saving {
  #edits = 0;
  #written = 0;
  #busy = false;
  #failed = false;
  #timer: Timer | 0 = 0;
  #settle: Timer | 0 = 0;
  #timeout: Timer | 0 = 0;
  #host: SavingHost;

  constructor(host: SavingHost) {
    this.#host = host;
  }

  /** Whether something is not in the store yet. */
  get dirty(): boolean {
    return this.#edits > this.#written;
  }

  /** Whether something could not be read or written. */
  get failed(): boolean {
    return this.#failed;
  }

  /** Whether all is in the store, and nobody was told yet. */
  get settling(): boolean {
    return this.#settle !== 0;
  }

  /** The reader has changed something. */
  edited(): void {
    this.#edits += 1;
    this.#unsettle();
    if (!this.#failed) this.#host.saving();
    guardUnload();
    this.#timeout ||= setTimeout(() => this.fail("answer-unsaved"), TIMEOUT);
  }

  /** What was changed stands in the store already. */
  matches(): void {
    this.#written = this.#edits;
  }

  /** Saves soon. */
  schedule(): void {
    this.#timer ||= setTimeout(() => {
      this.#timer = 0;
      void this.save();
    }, DEBOUNCE);
  }

  /** Saves until nothing is left, or it fails. */
  async save(): Promise<void> {
    if (this.#busy || !this.dirty) return;
    if (!this.#host.isLoaded()) await this.#host.load();
    if (this.#busy || !this.#host.isLoaded()) return;
    this.#busy = true;
    try {
      while (this.dirty) {
        const edits = this.#edits;
        try {
          await this.#host.write();
        } catch (error) {
          if (error instanceof GivenUp) continue; // the page has stayed after all: with the words of now
          throw error;
        }
        this.#written = edits;
      }
      this.#host.written();
      guardUnload();
      this.recover();
    } catch (error) {
      this.fail("answer-unsaved", error);
    } finally {
      this.#busy = false;
    }
  }

  /** Nothing is wrong any more. */
  recover(): void {
    clearTimeout(this.#timeout);
    this.#timeout = 0;
    this.#failed = false;
    this.#host.recovered();
    this.#unsettle();
    this.#settle = setTimeout(() => {
      this.#settle = 0;
      this.#host.settled();
    }, SETTLE);
  }

  /** Something could not be read or written. */
  fail(code: Code, error?: unknown): void {
    report(code, error);
    clearTimeout(this.#timeout);
    this.#timeout = 0;
    this.#failed = true;
    this.#host.failed(this.dirty);
    if (this.dirty) guardUnload();
  }

  #unsettle(): void {
    clearTimeout(this.#settle);
    this.#settle = 0;
  }
}
