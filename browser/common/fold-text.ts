/**
 * Words as they are compared wherever words are looked for: small letters without accents, one kind of dash, no
 * apostrophes, nothing that cannot be seen. src/alongside/render/web/search/fold.py does the same at build, and
 * tests/folding.json holds both to it.
 */

/** Signs that stand for an apostrophe or a single quote; two of them would come out of NFKD as a space and an accent. */
const APOSTROPHES = /['`´ʹ-ʿˈˊˋ՚׳‘-‛′-‷❛❜Ꞌꞌ＇]/gu;
const QUOTES = /["“-‟«»‹›״❝❞〝-〟＂]/gu;
const DASHES = /[\p{Pd}⁃⁓−]/gu;
/** Soft hyphens, joiners, marks of direction; and letters that are drawn as nothing. */
const UNSEEN = /[\p{M}\p{Cf}\u115f\u1160]/gu;
// deno-lint-ignore no-control-regex -- some programs part lines with them
const SPACES = /[\s\x1c-\x1f\u0085]/g;

/** Letters that Unicode does not take apart, and what people write who do not have them on their keys. */
const LETTERS = new Map(
  ("ł:l đ:d ð:d ø:o ħ:h ŧ:t ı:i ȷ:j ŋ:n ə:a ɨ:i ʉ:u ƶ:z ǥ:g ƀ:b ɓ:b ɖ:d ɗ:d ɠ:g ƙ:k ɲ:n ƴ:y ß:ss æ:ae œ:oe þ:th " +
    "ς:σ ґ:г ⁄:/").split(" ").map((pair) => pair.split(":") as [string, string]),
);
const SPECIAL = new RegExp(`[${[...LETTERS.keys()].join("")}]`, "gu");

/** Only these may be more than a capital letter. Taking words apart is what costs, and most have none of them. */
const PLAIN = /^[\x20!#-&(-_a-~]*$/;

/** Words as they are compared. Each sign of space stays one space. */
export function foldText(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  return text.replace(APOSTROPHES, "").replace(QUOTES, " ").normalize("NFKD").replace(UNSEEN, "")
    .replace(APOSTROPHES, "").replace(SPACES, " ").replace(DASHES, "-").toLowerCase()
    .replace(SPECIAL, (letter) => LETTERS.get(letter)!);
}

/** The words that are looked for in a text that was folded. */
export function searchWords(question: string): string[] {
  return foldText(question).split(" ").filter(Boolean);
}

/** Whether a text holds every word of a question; an empty question is in every text. */
export function holdsWords(text: string, question: string): boolean {
  const inside = foldText(text);
  return searchWords(question).every((word) => holdsWord(inside, word));
}

/** Whether a text that was folded holds a word that was: `well-being` is `wellbeing` to those who look for it. */
export function holdsWord(text: string, word: string): boolean {
  if (text.includes(word)) return true;
  return (text.includes("-") || word.includes("-")) && joined(text).includes(joined(word));
}

function joined(words: string): string {
  return words.replace(/(?<=\p{L})-(?=\p{L})/gu, "");
}

/** A folded text, and where in the original that begins and ends of which each of its signs has come. */
export interface FoldedText {
  readonly text: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** An accent, a joiner and the like belong to the letter before them; a quote does not. */
const ATTACHED = /[\p{M}\p{Cf}]/u;

/** Folds a text and keeps track, so that what was found can be marked in the original. */
export function foldWithPositions(original: string): FoldedText {
  let text = "", at = 0;
  const starts: number[] = [], ends: number[] = [];
  for (const sign of original) {
    const part = foldText(sign), from = at;
    at += sign.length;
    for (let count = 0; count < part.length; count++) {
      starts.push(from);
      ends.push(at);
    }
    if (!part && text && ATTACHED.test(sign)) ends[ends.length - 1] = at;
    text += part;
  }
  return { text, starts, ends };
}
