/**
 * How what is written stands in the database: as it is, or sealed.
 *
 * Sealing is synchronous, so that comparing, setting and the last words of a closing page stay within one
 * transaction. What a seal needs is brought in only where the device asks for it: see locked/.
 */

import type { AnswerRecord, Copy } from "../answers/record.ts";

/** Seals text for one place, and opens it there and nowhere else; null where it does not fit. */
export interface Sealer {
  readonly seal: (place: string, text: string) => Uint8Array;
  readonly open: (place: string, sealed: Uint8Array) => string | null;
}

/** Who uses this device, as it is kept in the store `device`. */
export interface Device {
  readonly mode: "own" | "passphrase" | "sitting";
  /** Names this setting by chance: a tab that knows another one may not write. */
  readonly epoch: string;
  /** Only the right key opens it, in base64: words sealed with a wrong one could never be read. */
  readonly proof?: string;
  /** What the passphrase opens; see device/crypto/keys.ts. */
  readonly wrapped?: Wrapped;
  /** Locks after so many minutes in which nobody did anything. */
  readonly minutes?: number;
}

/** A key that only a passphrase opens. Binary values are in base64. */
export interface Wrapped {
  readonly kdf: { readonly name: string; readonly rounds: number; readonly salt: string };
  readonly cipher: string;
  readonly sealed: string;
}

interface Sealed {
  readonly sealed: Uint8Array;
}

function isSealed(raw: unknown): raw is Sealed {
  return (raw as Sealed | null)?.sealed instanceof Uint8Array;
}

function placeOf({ key, rev, writer }: { key?: unknown; rev?: unknown; writer?: unknown }): string {
  return `answer\n${key}\n${rev}\n${writer}`;
}

/** Between the store and the database. Without a sealer everything stands there as it is. */
export class Codec {
  readonly epoch: string;
  #sealer: Sealer | null;

  constructor(epoch = "", sealer: Sealer | null = null) {
    this.epoch = epoch;
    this.#sealer = sealer;
  }

  /** A record as it stands among the answers: its name stays readable, its words do not. */
  answer(record: AnswerRecord): unknown {
    const { key, rev, writer } = record;
    return this.#sealer ? { key, rev, writer, ...this.#seal(placeOf(record), record) } : record;
  }

  /** What was found among the answers, opened where that can be done. */
  openAnswer(raw: unknown): unknown {
    return isSealed(raw) ? this.#open(placeOf(raw as object), raw) : raw;
  }

  /** A copy as it stands among the versions. */
  copy(copy: Copy): unknown {
    return { ...copy, record: this.note(`copy\n${copy.id}`, copy.record) };
  }

  /** What was found among the versions, opened where that can be done. */
  openCopy(copy: Copy): Copy {
    return isSealed(copy.record) ? { ...copy, record: this.openNote(`copy\n${copy.id}`, copy.record) } : copy;
  }

  /** Anything else that is kept under a name. */
  note(name: string, value: unknown): unknown {
    return this.#sealer ? this.#seal(name, value) : value;
  }

  /** What was kept under a name, opened where that can be done. */
  openNote(name: string, kept: unknown): unknown {
    return isSealed(kept) ? this.#open(name, kept) : kept;
  }

  #seal(place: string, value: unknown): Sealed {
    return { sealed: this.#sealer!.seal(place, JSON.stringify(value) ?? "null") };
  }

  #open(place: string, raw: Sealed): unknown {
    const text = this.#sealer?.open(place, raw.sealed) ?? null;
    return text === null ? raw : JSON.parse(text);
  }
}
