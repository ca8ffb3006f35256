/** Words cut at a limit, between characters as people see them: an emoji, a flag or a letter with accents stays whole. */

/** What belongs to the character before it, for browsers that cannot tell: accents, joiners, variants, colours of skin. */
const ATTACHED = /[\p{M}\u200d\ufe00-\ufe0f\u{1f3fb}-\u{1f3ff}\u{e0020}-\u{e007f}]/u;
const FLAG = /[\u{1f1e6}-\u{1f1ff}]/u;

/** The first characters of a text, as many as have room in `most` of the units that strings are counted in. */
export function clipped(
  text: string,
  most: number,
  segmenter = Intl.Segmenter as typeof Intl.Segmenter | undefined,
): string {
  if (text.length <= most) return text;
  // Whether a character goes on is seen from a few more units. No character that people use is longer than that.
  const head = text.slice(0, most + 40);
  let end = 0;
  const characters = segmenter
    ? Array.from(new segmenter("en-GB").segment(head), ({ segment }) => segment)
    : together(head);
  for (const character of characters) {
    if (end + character.length > most) break;
    end += character.length;
  }
  return text.slice(0, end);
}

/** A text cut at a limit, with the sign that something is left out; as it is where it is short enough. */
export function shortened(text: string, most: number): string {
  return text.length <= most ? text : `${clipped(text, most - 1).trimEnd()}…`;
}

function together(text: string): string[] {
  const characters: string[] = [];
  for (const sign of text) {
    const last = characters.at(-1) ?? "";
    const joined = ATTACHED.test(sign) || last.endsWith("\u200d") ||
      (FLAG.test(sign) && FLAG.test(last) && [...last].length === 1);
    if (last && joined) characters[characters.length - 1] = last + sign;
    else characters.push(sign);
  }
  return characters;
}
