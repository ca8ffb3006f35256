/**
 * How what is written stands in the database: as it is, or encrypted.
 *
 * Encoding is synchronous, so that comparing, setting and the last words of a closing page stay within one transaction.
 * What encrypts is loaded only where the device asks for it: see `device/crypto/encrypting-codec.ts`.
 */

import type { AnswerRecord, Copy } from "../answers/record.ts";

/** Who uses this device, as it is kept in the store `device`. */
export interface Device {
  readonly mode: "own" | "passphrase" | "sitting";
  /** Names this setting by chance: a tab that knows another one may not write. */
  readonly epoch: string;
  /** Only the right key opens it, in base64: words encrypted with a wrong one could never be read. */
  readonly proof?: string;
  /** What the passphrase opens; see `device/crypto/keys.ts`. */
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

/** Between the store and the database. What cannot be opened is given as it stands there. */
export interface Codec {
  /** The setting of the device that it belongs to; empty where nothing is encrypted. */
  readonly epoch: string;
  /** A record as it stands among the answers. */
  readonly answer: (record: AnswerRecord) => unknown;
  /** What was found among the answers, opened where that can be done. */
  readonly openAnswer: (raw: unknown) => unknown;
  /** A copy as it stands among the versions. */
  readonly copy: (copy: Copy) => unknown;
  /** What was found among the versions, opened where that can be done. */
  readonly openCopy: (copy: Copy) => Copy;
  /** Anything else that is kept under a name. */
  readonly note: (name: string, value: unknown) => unknown;
  /** What was kept under a name, opened where that can be done. */
  readonly openNote: (name: string, kept: unknown) => unknown;
  /** Such a note as text, and the note that a text was; throws where it was none. */
  readonly asText: (note: unknown) => string;
  readonly fromText: (text: string) => unknown;
}

const same = <T>(it: T): T => it;
const itself = (_name: string, it: unknown): unknown => it;

/** Everything stands in the database as it is. */
export const plainCodec: Codec = {
  epoch: "",
  answer: same,
  openAnswer: same,
  copy: same,
  openCopy: same,
  note: itself,
  openNote: itself,
  asText: JSON.stringify,
  fromText: JSON.parse,
};
