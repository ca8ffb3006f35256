/** Single cells of a list as a file: guarded against programs that calculate, and read as people write them. */

import { withBreaks } from "../../line-breaks.ts";
import { ratingWords, VOICE, type Voice } from "./light.ts";

/** Signs with which a cell begins that some program takes for a formula, and the guard itself. */
const FORMULA = /^[=+\-@\t\r\n'＝＋－＠]/;

/** A cell that no program runs as a formula. */
export function guarded(words: string): string {
  return FORMULA.test(words) ? `'${words}` : words;
}

/** A cell without its guard. */
export function unguarded(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell.slice(1)) ? cell.slice(1) : cell;
}

/** Words as they are kept: without space around them, lines ended in one way. */
export function trimmed(words: string): string {
  return withBreaks(words).trim();
}

const MONTHS = "january february march april may june july august september october november december".split(
  " ",
);

/** A day of the calendar as people here write it: `2026-05-03`, `3/5/2026`, `3.5.26`, `3 May 2026`. Else nothing. */
export function dayIn(words: string): string {
  const text = words.trim().toLowerCase();
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[t ].*)?$/.exec(text);
  if (iso) return day(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const short = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4}|\d{2})$/.exec(text);
  if (short) return day(year(short[3]!), Number(short[2]), Number(short[1]));
  const long = /^(\d{1,2})(?:st|nd|rd|th)? ([a-z]{3,9})\.? (\d{4})$/.exec(text);
  if (!long) return "";
  const month = MONTHS.findIndex((name) => name.startsWith(long[2]!));
  return day(Number(long[3]), month + 1, Number(long[1]));
}

function year(words: string): number {
  return words.length === 2 ? 2000 + Number(words) : Number(words);
}

function day(year: number, month: number, date: number): string {
  const found = new Date(Date.UTC(year, month - 1, date));
  const real = found.getUTCFullYear() === year && found.getUTCMonth() === month - 1 &&
    found.getUTCDate() === date && year >= 1000;
  return real ? found.toISOString().slice(0, 10) : "";
}

/** What others say, as one cell: a line each, its parts between strokes. */
export function voicesCell(voices: readonly Voice[]): string {
  const escaped = (words: string) => words.replace(/[\\|\n]/g, (sign) => sign === "\n" ? "\\n" : `\\${sign}`);
  return voices.map((voice) => VOICE.map((part) => escaped(trimmed(voice[part]))).join(" | ")).join("\n");
}

/** What others say, read from a cell. */
export function voicesIn(cell: string): Voice[] {
  return trimmed(cell).split("\n").filter((line) => line.trim()).map((line) => {
    const parts = [""];
    for (let at = 0; at < line.length; at++) {
      const sign = line[at]!;
      if (sign === "|") parts.push("");
      else if (sign !== "\\") parts[parts.length - 1] += sign;
      else parts[parts.length - 1] += line[++at] === "n" ? "\n" : line[at] ?? "";
    }
    const [who = "", rating = "", why = "", date = ""] = parts.map((part) => part.trim());
    return { who, rating: ratingWords(rating), why, date };
  });
}
