/** A backup file with a passphrase: the text of a backup, encrypted, in an envelope that says how. */

import { canonical } from "../../answers/answer.ts";
import { ENCRYPTED_VERSION, type EncryptedBackup, FORMAT } from "../../backup/file-format.ts";
import { sha256 } from "../../common/sha256.ts";
import { unwrap, wrap } from "./keys.ts";

/** The moment is readable in the file, and cannot be changed without being noticed. */
function purposeOf(made: string): string {
  return `backup\n${made}`;
}

/** Seals the text of a backup under a passphrase, and reads it back before it is given to anyone. */
export async function encryptBackup(text: string, passphrase: string, made: string): Promise<string> {
  const wrapped = await wrap(passphrase, purposeOf(made), new TextEncoder().encode(text));
  const file = { format: FORMAT, version: ENCRYPTED_VERSION, made, ...wrapped };
  const whole: EncryptedBackup = { ...file, sha256: sha256(canonical(file)) };
  if (await decryptBackup(whole, passphrase) !== text) throw new Error("sealed otherwise than written");
  return JSON.stringify(whole, null, 1);
}

/** The text of a backup; null where the passphrase does not open it. */
export async function decryptBackup(file: EncryptedBackup, passphrase: string): Promise<string | null> {
  const bytes = await unwrap(passphrase, purposeOf(file.made), file);
  return bytes && new TextDecoder().decode(bytes);
}
