/**
 * AES-256-GCM, at once.
 *
 * What browsers bring for this answers later, and a transaction or a page that closes does not wait. So the words are
 * encrypted by a library; only the passphrase is left to the browser, which is quicker at that: see keys.ts.
 */

import { gcm } from "@noble/ciphers/aes";
import type { TextCipher } from "./encrypting-codec.ts";

/** Length of the value by chance that begins each encrypted text, in bytes. */
const IV = 12;

/** The version of all this, first in every place that an encrypted text is bound to. */
const VERSION = "alongside 1";

const utf8 = new TextEncoder();

function boundTo(place: string): Uint8Array {
  return utf8.encode(`${VERSION}\n${place}`);
}

/** Seals bytes for one place. */
export function encryptBytes(key: Uint8Array, place: string, bytes: Uint8Array): Uint8Array {
  const iv = crypto.getRandomValues(new Uint8Array(IV));
  const sealed = gcm(key, iv, boundTo(place)).encrypt(bytes);
  const whole = new Uint8Array(IV + sealed.length);
  whole.set(iv);
  whole.set(sealed, IV);
  return whole;
}

/** Opens what was encrypted for this place with this key; null for anything else. */
export function decryptBytes(key: Uint8Array, place: string, sealed: Uint8Array): Uint8Array | null {
  try {
    return gcm(key, sealed.slice(0, IV), boundTo(place)).decrypt(sealed.slice(IV));
  } catch {
    // Quiet: a key that does not open something is an answer.
    return null;
  }
}

/** What encrypts text with a key. */
export function cipherOf(key: Uint8Array): TextCipher {
  return {
    encrypt: (place, text) => encryptBytes(key, place, utf8.encode(text)),
    decrypt: (place, sealed) => {
      const bytes = decryptBytes(key, place, sealed);
      return bytes && new TextDecoder().decode(bytes);
    },
  };
}
