/** Long texts in parts that a voice can say without stopping: at a comma, else at a space, never within a letter. */

import { clipped } from "../../common/clip.ts";

/** From and to, as positions in the text; `to` is after the last character. */
export type Span = readonly [from: number, to: number];

/** The parts of a stretch of text, none longer than `longest` characters, without the space around them. */
export function* splitForVoice(text: string, longest: number, from = 0, to = text.length): Generator<Span> {
  while (from < to && isSpace(text, from)) from++;
  while (to > from && isSpace(text, to - 1)) to--;
  while (to - from > longest) {
    const breath = text.slice(from, from + longest);
    const end = Math.max(breath.search(/[,;:–—]\s(?!.*[,;:–—]\s)/) + 1, 0) ||
      Math.max(breath.lastIndexOf(" "), 0) || clipped(breath, longest).length;
    yield [from, from + end];
    from += end;
    while (from < to && isSpace(text, from)) from++;
  }
  if (from < to) yield [from, to];
}

/** Where the word begins in which a place of a text lies. */
export function wordAt(text: string, place: number): number {
  return text.slice(0, place).search(/\S*$/);
}

function isSpace(text: string, at: number): boolean {
  return /\s/.test(text[at]!);
}
