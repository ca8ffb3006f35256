/** Where sentences begin and end. */

import { type Span, splitForVoice } from "./breaths.ts";

/** Voices lose their way, and some fall silent, in what takes much longer than this to say: characters. */
export const LONGEST = 240;

const WITHOUT_SEGMENTER = /[^.!?…]*[.!?…]+["'”’)\]]*\s*|[^.!?…]+$/g;

/** The sentences of a text in order, without the space around them; long ones in parts, at a comma or a space. */
export function sentences(
  text: string,
  segmenter = Intl.Segmenter as typeof Intl.Segmenter | undefined,
): Span[] {
  // A line that ends in the source is no end of a sentence. The length stays, so that positions do.
  const line = text.replace(/[\n\v\f\r\u0085\u2028\u2029]/g, " ");
  const parts = segmenter
    ? Array.from(new segmenter("en-GB", { granularity: "sentence" }).segment(line), ({ segment }) => segment)
    : line.match(WITHOUT_SEGMENTER) ?? [];
  const spans: Span[] = [];
  let from = 0;
  for (const part of parts) {
    spans.push(...splitForVoice(line, LONGEST, from, from + part.length));
    from += part.length;
  }
  return spans.filter(([from, to]) => /[\p{L}\p{N}]/u.test(line.slice(from, to)));
}
