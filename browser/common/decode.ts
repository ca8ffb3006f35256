/** The letters of a file: which set they are written in, and which of them could not be read. */

import { isMacRoman, UNKNOWN } from "./old-letters.ts";

/** A file as text. */
export interface Decoded {
  readonly text: string;
  readonly letters: Letters;
  /** How many signs could not be read; each stands in the text as “�”. */
  readonly broken: number;
}

/** Sets of letters in which spreadsheets here write lists. */
export type Letters = "UTF-8" | "UTF-16" | OldLetters;

/** Sets that do not know every letter. */
export type OldLetters = "Windows-1252" | "Mac Roman";

/** So many bytes are looked at to tell UTF-16 by its empty halves. */
const ENOUGH = 4096;

/** So many bytes tell UTF-16 of another alphabet, whose letters begin with so many different halves at most. */
const SHORT = 20, ALPHABETS = 5;

/** The sign for what could not be read. */
export const BROKEN = "\uFFFD";

/** Stands behind each letter that was read in another way than the rest; no text that people write has it. */
export const GUESSED = "\uFDD0";

/**
 * The text of a file. What makes sense as UTF-8 is read so, and only where nothing that people write does, all is read
 * as Windows has long written here, or as an old Mac where that is sure. Bytes that are no UTF-8 in a file that otherwise is, as in rows that were pasted
 * from another, stand as “�”; or, if `guess`, as what old Windows means by them, with `GUESSED` behind each.
 */
export function decoded(bytes: Uint8Array, guess = false): Decoded {
  const wide = wideIn(bytes);
  if (wide) return counted(new TextDecoder(wide).decode(bytes), "UTF-16", 0);
  const marked = bytes[0] === 0xEF && bytes[1] === 0xBB && bytes[2] === 0xBF;
  const { good, sure, bad, meant } = sequencesIn(bytes);
  if (!marked && bad && good <= bad && !sure) {
    if (isMacRoman(bytes)) return counted(new TextDecoder("macintosh").decode(bytes), "Mac Roman", 0);
    const text = new TextDecoder("windows-1252").decode(bytes).replace(UNKNOWN, BROKEN);
    return counted(text, "Windows-1252", 0);
  }
  return counted(bad && guess ? guessed(bytes) : new TextDecoder().decode(bytes), "UTF-8", meant);
}

/** UTF-8 with the bytes that are none read as Windows-1252. The few that it does not know either are “�”. */
function guessed(bytes: Uint8Array): string {
  const old = new TextDecoder("windows-1252"), utf8 = new TextDecoder("utf-8", { ignoreBOM: true });
  const parts: string[] = [];
  let from = 0;
  const whole = (to: number) => from < to && parts.push(utf8.decode(bytes.subarray(from, to)));
  for (let at = 0; at < bytes.length; at += Math.max(1, lengthAt(bytes, at))) {
    if (lengthAt(bytes, at)) continue;
    whole(at);
    from = at + 1;
    const sign = old.decode(bytes.subarray(at, from));
    parts.push(sign.replace(UNKNOWN, BROKEN) === BROKEN ? BROKEN : sign + GUESSED);
  }
  whole(bytes.length);
  return parts.join("").replace(/^\ufeff/, "");
}

/** Whether a set of letters is one of those that do not know every letter. */
export function isOld(letters: Letters | ""): letters is OldLetters {
  return letters === "Windows-1252" || letters === "Mac Roman";
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
  const empty = [0, 0], halves = [new Set<number>(), new Set<number>()];
  for (let at = 0; at < some.length; at++) {
    if (some[at] === 0) empty[at % 2]!++;
    halves[at % 2]!.add(some[at]!);
  }
  const half = some.length / 2;
  if (some.length < 4) return "";
  if (empty[1]! > half * 0.4 && empty[0]! < half * 0.1) return "utf-16le";
  if (empty[0]! > half * 0.4 && empty[1]! < half * 0.1) return "utf-16be";
  // Of other alphabets, one half says which it is, and is empty in spaces, commas and ends of lines alone.
  const few = (which: number) => empty[which]! > 1 && !empty[1 - which] && halves[which]!.size <= ALPHABETS;
  if (some.length >= SHORT && few(1)) return "utf-16le";
  if (some.length >= SHORT && few(0)) return "utf-16be";
  return "";
}

/** How many bytes the letter has that begins here; none where the byte is not UTF-8. */
function lengthAt(bytes: Uint8Array, at: number): number {
  const first = bytes[at]!;
  if (first < 0x80) return 1;
  const length = first >= 0xC2 && first <= 0xDF
    ? 2
    : first >= 0xE0 && first <= 0xEF
    ? 3
    : first >= 0xF0 && first <= 0xF4
    ? 4
    : 0;
  for (let next = 1; next < length; next++) if ((bytes[at + next]! & 0xC0) !== 0x80) return 0;
  const second = bytes[at + 1]!;
  // Letters that are written longer than need be, halves of letters, and what lies beyond all letters
  const none = first === 0xE0 && second < 0xA0 || first === 0xED && second > 0x9F ||
    first === 0xF0 && second < 0x90 || first === 0xF4 && second > 0x8F;
  return none ? 0 : length;
}

/**
 * How many letters beyond the plain ones make sense as UTF-8, and how many of them nobody would mean as old Windows
 * (`Ã©`, `â€™`, `ðŸ…`); how many bytes make none; how many letters say themselves that they were not read.
 */
function sequencesIn(bytes: Uint8Array): { good: number; sure: number; bad: number; meant: number } {
  let good = 0, sure = 0, bad = 0, meant = 0;
  for (let at = 0; at < bytes.length; at++) {
    const first = bytes[at]!;
    if (first < 0x80) continue;
    const length = lengthAt(bytes, at);
    if (!length) {
      bad++;
      continue;
    }
    if (first === 0xEF && bytes[at + 1] === 0xBF && bytes[at + 2] === 0xBD) meant++;
    else good++;
    if (first === 0xC2 || first === 0xC3 || first === 0xF0 || first === 0xE2 && bytes[at + 1]! <= 0x82) {
      sure++;
    }
    at += length - 1;
  }
  return { good, sure, bad, meant };
}
