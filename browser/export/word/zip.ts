/** Putting the parts of a file into one, piece by piece, so that the page stays at hand meanwhile. */

import { strToU8, Zip, ZipDeflate, ZipPassThrough } from "fflate";
import { yieldToPage } from "../../common/time-slices.ts";

/** How much is packed at a time, in bytes. */
const PIECE = 1 << 16;

/** A zip file of texts, which are packed, and of other parts, which are small or packed already. */
export async function pack(
  texts: readonly (readonly [name: string, text: string])[],
  others: readonly (readonly [name: string, bytes: Uint8Array])[],
  type: string,
): Promise<Blob> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(chunk as Uint8Array<ArrayBuffer>);
  });
  for (const [name, text] of texts) {
    const entry = new ZipDeflate(name, { level: 6 });
    zip.add(entry);
    const bytes = strToU8(text);
    for (let at = 0; at === 0 || at < bytes.length; at += PIECE) {
      entry.push(bytes.subarray(at, at + PIECE), at + PIECE >= bytes.length);
      await yieldToPage();
    }
  }
  for (const [name, bytes] of others) {
    const entry = name.endsWith(".odttf") ? new ZipDeflate(name, { level: 6 }) : new ZipPassThrough(name);
    zip.add(entry);
    entry.push(bytes, true);
    await yieldToPage();
  }
  zip.end();
  return new Blob(chunks, { type });
}
