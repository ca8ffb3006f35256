/** Keys: made by chance, kept under a passphrase. */

import type { Device, Wrapped } from "../../store/codec.ts";
import { decryptBytes, encryptBytes } from "./aes-gcm.ts";
import { CIPHER, fromText, isWrapped, KDF, ROUNDS, SALT, toText } from "../../store/encrypted-envelope.ts";

const KEY = 32;

/** Bytes by chance. */
export function randomBytes(length: number): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(length));
}

/** A key by chance. */
export function newKey(): Uint8Array {
  return randomBytes(KEY);
}

/** A passphrase as it counts: however its letters were put together, and without spaces around it. */
function tidy(passphrase: string): string {
  return passphrase.normalize("NFKC").trim().replace(/\s+/g, " ");
}

async function derive(passphrase: string, salt: Uint8Array, rounds: number): Promise<Uint8Array> {
  const bytes = new TextEncoder().encode(tidy(passphrase));
  const base = await crypto.subtle.importKey("raw", bytes, "PBKDF2", false, ["deriveBits"]);
  const how = { name: "PBKDF2", hash: "SHA-256", salt: salt as Uint8Array<ArrayBuffer>, iterations: rounds };
  return new Uint8Array(await crypto.subtle.deriveBits(how, base, KEY * 8));
}

/** Where a wrapped key belongs: what says how it was wrapped cannot be changed without being noticed. */
function placeOf(purpose: string, { kdf, cipher }: Omit<Wrapped, "sealed">): string {
  return [purpose, kdf.name, kdf.rounds, kdf.salt, cipher].join("\n");
}

/** Seals something under a passphrase, for one purpose. */
export async function wrap(passphrase: string, purpose: string, secret: Uint8Array): Promise<Wrapped> {
  const salt = randomBytes(SALT);
  const head = { kdf: { name: KDF, rounds: ROUNDS, salt: toText(salt) }, cipher: CIPHER };
  const key = await derive(passphrase, salt, ROUNDS);
  return { ...head, sealed: toText(encryptBytes(key, placeOf(purpose, head), secret)) };
}

/** Opens what was encrypted under a passphrase; null where it does not fit, for whatever reason. */
export async function unwrap(
  passphrase: string,
  purpose: string,
  wrapped: Wrapped,
): Promise<Uint8Array | null> {
  if (!isWrapped(wrapped)) return null;
  const key = await derive(passphrase, fromText(wrapped.kdf.salt)!, wrapped.kdf.rounds);
  return decryptBytes(key, placeOf(purpose, wrapped), fromText(wrapped.sealed)!);
}

/** Where the proof of a key belongs. */
function provenAs(epoch: string): string {
  return `proof\n${epoch}`;
}

/** What only this key opens. */
export function proofOf(epoch: string, key: Uint8Array): string {
  return toText(encryptBytes(key, provenAs(epoch), new Uint8Array()));
}

/**
 * Whether this is the key that the words of this device are encrypted with, as far as can be told: a device that was set
 * up before there were proofs has none, and nobody is locked out for that.
 */
export function isKeyOf({ epoch, proof }: Device, key: Uint8Array): boolean {
  if (proof === undefined) return true;
  const sealed = fromText(proof);
  return sealed !== null && decryptBytes(key, provenAs(epoch), sealed) !== null;
}
