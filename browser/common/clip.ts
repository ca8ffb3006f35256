/** Words cut at a limit, between characters as people see them: an emoji, a flag or a letter with accents stays whole. */

/** What belongs to the character before it, for browsers that cannot tell: accents, joiners, variants, colours of skin. */
const ATTACHED = /[\p{M}\u200d\ufe00-\ufe0f\u{1f3fb}-\u{1f3ff}\u{e0020}-\u{e007f}]/u;
const FLAG = /^[\u{1f1e6}-\u{1f1ff}]$/u;

type Segmenter = typeof Intl.Segmenter | undefined;

/** The characters of a text as people see them. */
export function characters(text: string, segmenter = Intl.Segmenter as Segmenter): string[] {
  if (segmenter) return Array.from(new segmenter("en-GB").segment(text), ({ segment }) => segment);
  const found: string[] = [];
  for (const sign of text) {
    const last = found.at(-1) ?? "";
    const joined = ATTACHED.test(sign) || last.endsWith("\u200d") || (FLAG.test(sign) && FLAG.test(last));
    if (last && joined) found[found.length - 1] = last + sign;
    else found.push(sign);
  }
  return found;
}

/** The first characters of a text, as many as have room in so many of the units in which strings are counted. */
export function clipped(text: string, most: number, segmenter = Intl.Segmenter as Segmenter): string {
  if (text.length <= most) return text;
  let end = 0;
  // Whether a character goes on is seen from a few more units.
  for (const { length } of characters(text.slice(0, most + 40), segmenter)) {
    if (end + length > most) break;
    end += length;
  }
  return text.slice(0, end);
}
