/** The letters of a file: which set they are written in, and which of them could not be read. */

/** A file as text. */
export interface Decoded {
  readonly text: string;
  readonly letters: Letters;
  /** How many signs could not be read; each stands in the text as “�”. */
  readonly broken: number;
}

/** Sets of letters in which spreadsheets here write lists. */
export type Letters = "UTF-8" | "UTF-16" | "Windows-1252";

/** So many bytes are looked at to tell UTF-16 by its empty halves. */
const ENOUGH = 4096;

/** The sign for what could not be read. */
export const BROKEN = "\uFFFD";

/**
 * The text of a file. A few bad bytes in a file that is otherwise UTF-8 do not make it another: they are marked.
 * Only where hardly anything beyond plain letters makes sense as UTF-8 is it read as Windows has long written here.
 */
export function decoded(bytes: Uint8Array): Decoded {
  const wide = wideIn(bytes);
  if (wide) return counted(new TextDecoder(wide).decode(bytes), "UTF-16", 0);
  const marked = bytes[0] === 0xEF && bytes[1] === 0xBB && bytes[2] === 0xBF;
  const { good, bad, meant } = sequencesIn(bytes);
  if (marked || !bad || good > bad) return counted(new TextDecoder().decode(bytes), "UTF-8", meant);
  return counted(new TextDecoder("windows-1252").decode(bytes), "Windows-1252", 0);
}

function counted(text: string, letters: Letters, meant: number): Decoded {
  const broken = text.split(BROKEN).length - 1 - meant;
  return { text: text.replace(/^\uFEFF/, ""), letters, broken: Math.max(0, broken) };
}

/** Which UTF-16 it is, by its mark or by the empty half of plain letters. Nothing where it is none. */
function wideIn(bytes: Uint8Array): "utf-16le" | "utf-16be" | "" {
  if (bytes[0] === 0xFF && bytes[1] === 0xFE) return "utf-16le";
  if (bytes[0] === 0xFE && bytes[1] === 0xFF) return "utf-16be";
  const some = bytes.subarray(0, ENOUGH & ~1);
  const empty = [0, 0];
  for (let at = 0; at < some.length; at++) if (some[at] === 0) empty[at % 2]!++;
  const half = some.length / 2;
  if (some.length < 4) return "";
  if (empty[1]! > half * 0.4 && empty[0]! < half * 0.1) return "utf-16le";
  if (empty[0]! > half * 0.4 && empty[1]! < half * 0.1) return "utf-16be";
  return "";
}

/** How many letters beyond the plain ones make sense as UTF-8, how many bytes do not, how many say so themselves. */
function sequencesIn(bytes: Uint8Array): { good: number; bad: number; meant: number } {
  let good = 0, bad = 0, meant = 0;
  for (let at = 0; at < bytes.length; at++) {
    const first = bytes[at]!;
    if (first < 0x80) continue;
    const more = first >= 0xC2 && first <= 0xDF
      ? 1
      : first >= 0xE0 && first <= 0xEF
      ? 2
      : first >= 0xF0 && first <= 0xF4
      ? 3
      : 0;
    let fits = more > 0;
    for (let next = 1; next <= more; next++) fits &&= (bytes[at + next]! & 0xC0) === 0x80;
    if (!fits) {
      bad++;
      continue;
    }
    if (first === 0xEF && bytes[at + 1] === 0xBF && bytes[at + 2] === 0xBD) meant++;
    else good++;
    at += more;
  }
  return { good, bad, meant };
}
