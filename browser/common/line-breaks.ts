/**
 * Line breaks as programs write them: Word gives U+000B when a line is copied, others U+2028, U+0085 or a carriage
 * return alone. On a page and on paper only one of them breaks a line; the others would join two words.
 */

const BREAKS = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/g;

/** Words with every line break as the one that pages know, or as something else. */
export function withBreaks(words: string, as = "\n"): string {
  return words.replace(BREAKS, as);
}

/** The lines of words. */
export function linesOf(words: string): string[] {
  return withBreaks(words).split("\n");
}
