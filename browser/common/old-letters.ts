/** Files from before UTF-8: whether old Windows has written one, or an old Mac, as Excel for Mac went on doing for long. */

/** Bytes that old Windows does not know. */
export const UNKNOWN = /[\x81\x8d\x8f\x90\x9d]/g;

/**
 * `é`, `è`, `ê`, `ù`, `ü` and `’` of an old Mac. Behind a small letter, old Windows means a capital by them or nothing,
 * and so does DOS; others, as `à`, could be something else there.
 */
const MAC = new Set([0x8E, 0x8F, 0x90, 0x9D, 0x9F, 0xD5]);

/** Capitals of an old Mac, which do not stand behind a small letter: old Windows means `é`, `É` and the like by most. */
const CAPITALS = new Set([
  ...[0x80, 0x81, 0x82, 0x83, 0x84, 0x85, 0x86, 0xAE, 0xAF, 0xCB, 0xCC, 0xCD, 0xCE, 0xD9],
  ...[0xE5, 0xE6, 0xE7, 0xE8, 0xE9, 0xEA, 0xEB, 0xEC, 0xED, 0xEE, 0xEF, 0xF1, 0xF2, 0xF3, 0xF4],
]);

const isSmall = (byte: number | undefined) => byte !== undefined && byte >= 0x61 && byte <= 0x7A;

/** `‘`, `’`, `“`, `”`, `•`, `–` and `—` of old Windows. An old Mac means `ë`, `í` and the like by them. */
const isMark = (byte: number) => byte >= 0x91 && byte <= 0x97;

/**
 * Whether these bytes are sure to come from an old Mac: by letters that nobody else would mean, or by ends of lines that
 * nobody else writes. Where anything says otherwise, they are not: quotation marks and dashes of old Windows count for it
 * unless there is a second sign of a Mac, for a stray byte or the ends of lines may be somebody else's.
 */
export function isMacRoman(bytes: Uint8Array): boolean {
  let signs = bytes.includes(0x0D) && !bytes.includes(0x0A) ? 1 : 0;
  for (let at = 1; at < bytes.length; at++) {
    if (bytes[at]! < 0x80 || !isSmall(bytes[at - 1])) continue;
    if (CAPITALS.has(bytes[at]!)) return false;
    if (MAC.has(bytes[at]!)) signs++;
  }
  return signs > (bytes.some(isMark) ? 1 : 0);
}
