/** Single cells of a list as a file, as they are kept and as what others say is written into one. */

import type { Parts } from "../../../answers/answer.ts";
import { withBreaks } from "../../../common/line-breaks.ts";
import { dayIn } from "./dates.ts";
import { ratingWords, VOICE, type Voice } from "../rating.ts";

/** Words as they are kept: without space around them, lines ended in one way. */
export function trimmed(words: string): string {
  return withBreaks(words).trim();
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
    return { who, rating: ratingWords(rating), why, date: dayIn(date) || date };
  });
}

/** Voices as the parts of an entry. */
export function voiceParts(voices: readonly { readonly [part in typeof VOICE[number]]: string }[]): Parts {
  return Object.fromEntries(
    voices.flatMap((voice, index) =>
      VOICE.filter((part) => voice[part]).map((part) => [`voices.${index + 1}.${part}`, voice[part]])
    ),
  );
}
