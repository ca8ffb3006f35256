/** How a wrapped key and an encrypted file say what they are, read without trusting it. */

import type { Wrapped } from "./codec.ts";

/** The one way of making a key of a passphrase that is known so far, and the one cipher. */
export const KDF = "PBKDF2-SHA-256";
export const CIPHER = "AES-256-GCM";

/** So many rounds are made, and so many are accepted: fewer would be weak, more would keep a page busy for long. */
export const ROUNDS = 600_000;
const MAX_ROUNDS = 5_000_000;

/** Length of the salt, and the least length of anything encrypted, in bytes. */
export const SALT = 16;
const MIN_SEALED = 28;

/** Bytes as base64. */
export function toText(bytes: Uint8Array): string {
  let binary = "";
  for (let start = 0; start < bytes.length; start += 4096) {
    binary += String.fromCharCode(...bytes.subarray(start, start + 4096));
  }
  return btoa(binary);
}

/** Base64 as bytes; null where it is none. */
export function fromText(text: unknown): Uint8Array<ArrayBuffer> | null {
  try {
    return typeof text === "string" ? Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0)) : null;
  } catch {
    // Quiet: what is no base64 is none.
    return null;
  }
}

/** Whether anything at all says how it was wrapped, within what is accepted. */
export function isWrapped(value: unknown): value is Wrapped {
  const { kdf, cipher, sealed } = (value ?? {}) as Partial<Wrapped>;
  const rounds = kdf?.rounds;
  return kdf?.name === KDF && cipher === CIPHER && typeof rounds === "number" &&
    Number.isSafeInteger(rounds) &&
    rounds >= ROUNDS && rounds <= MAX_ROUNDS && fromText(kdf.salt)?.length === SALT &&
    (fromText(sealed)?.length ?? 0) >= MIN_SEALED;
}
