/** How words stand in the database where they are encrypted: each bound to its place. */

import type { AnswerRecord, Copy } from "../../answers/record.ts";
import type { Codec } from "../../store/codec.ts";
import { fromText, toText } from "../../store/encrypted-envelope.ts";

/** Encrypts text for one place, and decrypts it there and nowhere else; null where it does not fit. */
export interface TextCipher {
  readonly encrypt: (place: string, text: string) => Uint8Array;
  readonly decrypt: (place: string, sealed: Uint8Array) => string | null;
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

/** Between the store and the database. */
export class EncryptingCodec implements Codec {
  readonly epoch: string;
  #cipher: TextCipher;

  constructor(epoch: string, cipher: TextCipher) {
    this.epoch = epoch;
    this.#cipher = cipher;
  }

  /** Its name stays readable, its words do not. */
  answer(record: AnswerRecord): unknown {
    const { key, rev, writer } = record;
    return { key, rev, writer, ...this.#encrypt(placeOf(record), record) };
  }

  openAnswer(raw: unknown): unknown {
    return isSealed(raw) ? this.#decrypt(placeOf(raw as object), raw) : raw;
  }

  copy(copy: Copy): unknown {
    return { ...copy, record: this.note(`copy\n${copy.id}`, copy.record) };
  }

  openCopy(copy: Copy): Copy {
    return isSealed(copy.record) ? { ...copy, record: this.openNote(`copy\n${copy.id}`, copy.record) } : copy;
  }

  note(name: string, value: unknown): unknown {
    return this.#encrypt(name, value);
  }

  openNote(name: string, kept: unknown): unknown {
    return isSealed(kept) ? this.#decrypt(name, kept) : kept;
  }

  asText(note: unknown): string {
    return JSON.stringify({ sealed: toText((note as Sealed).sealed) });
  }

  fromText(text: string): unknown {
    const note: unknown = JSON.parse(text);
    const sealed = fromText((note as { sealed?: unknown } | null)?.sealed);
    return sealed ? { sealed } : note;
  }

  #encrypt(place: string, value: unknown): Sealed {
    return { sealed: this.#cipher.encrypt(place, JSON.stringify(value) ?? "null") };
  }

  #decrypt(place: string, raw: Sealed): unknown {
    const text = this.#cipher.decrypt(place, raw.sealed);
    return text === null ? raw : JSON.parse(text);
  }
}
