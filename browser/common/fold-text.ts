/**
 * Words as they are compared wherever words are looked for: small letters without accents, one kind of dash, no
 * apostrophes, nothing that cannot be seen. The vowels of Hindi and the voicing of Japanese are marks as well, and stay:
 * without them other words are left. src/alongside/render/web/search/fold.py does the same at build, and
 * tests/folding.json holds both to it.
 */

/** Signs that stand for an apostrophe or a single quote; two of them would come out of NFKD as a space and an accent. */
const APOSTROPHES = /['`´ʹ-ʿˈˊˋ՚׳‘-‛′-‷❛❜Ꞌꞌ＇]/gu;
const QUOTES = /["“-‟«»‹›״❝❞〝-〟＂]/gu;
const DASHES = /[\p{Pd}⁃⁓−]/gu;
/**
 * Accents of Latin, Greek and Cyrillic letters (most of which Unicode counts to no script), points of Hebrew, Arabic
 * and Syriac, and what chooses between pictures, but not the voicing of Japanese; soft hyphens, joiners, marks of direction; and letters that are drawn as nothing.
 */
const UNSEEN =
  /(?![\u3099\u309a])(?=\p{M})[\p{sc=Zinh}\p{sc=Cyrl}\p{sc=Hebr}\p{sc=Arab}\p{sc=Syrc}]|[\p{Cf}\u115f\u1160\u180b-\u180f]/gu;
/** Marks that are left, which stand in one order only once nothing is between them. */
const MARKS = /\p{M}/u;
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
  const folded = text.replace(APOSTROPHES, "").replace(QUOTES, " ").normalize("NFKD").replace(UNSEEN, "")
    .replace(APOSTROPHES, "").replace(SPACES, " ").replace(DASHES, "-").toLowerCase()
    .replace(SPECIAL, (letter) => LETTERS.get(letter)!);
  return MARKS.test(folded) ? folded.normalize("NFD") : folded;
}

/** The words that are looked for in a text that was folded. */
export function searchWords(question: string): string[] {
  return foldText(question).split(" ").filter(Boolean);
}

/** Whether a text holds every word of a question; an empty question is in every text. */
export function holdsWords(text: string, question: string): boolean {
  const inside = foldText(text);
  return searchWords(question).every((word) => hasWord(inside, word));
}

/**
 * Whether a text that was folded holds a word that was: `well-being` is `wellbeing` to those who look for it, and in what
 * people write a telephone number is one whatever stands between its figures.
 */
export function holdsWord(text: string, word: string): boolean {
  return hasWord(text, word) ||
    /^\d{6,}$/.test(word) && text.replace(/(\d)[ ().-]{1,3}(?=\d)/g, "$1").includes(word);
}

function hasWord(text: string, word: string): boolean {
  if (text.includes(word)) return true;
  return (text.includes("-") || word.includes("-")) && joined(text).includes(joined(word));
}

function joined(words: string): string {
  return words.replace(/([\p{L}\p{M}])-(?=\p{L})/gu, "$1");
}

/** A folded text, and where in the original that begins and ends of which each of its signs has come. */
export interface FoldedText {
  readonly text: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/**
 * A sign with what belongs to it: accents, vowels, joiners and the like, and signs that Unicode takes apart into such.
 * They are folded together, as marks have an order, whatever unseen stands between them.
 */
const WITH_MARKS = /[^](?:[\p{M}\p{Cf}\u115f\u1160\u0e33\u0eb3\uff9e\uff9f'`´ʹ-ʿˈˊˋ՚׳‘-‛′-‷❛❜Ꞌꞌ＇])*/gu;

/** Folds a text and keeps track, so that what was found can be marked in the original. */
export function foldWithPositions(original: string): FoldedText {
  let text = "";
  const starts: number[] = [], ends: number[] = [];
  for (const { 0: sign, index } of original.matchAll(WITH_MARKS)) {
    const part = foldText(sign);
    let end = index + sign.length;
    while (end > index && original[end - 1]!.search(APOSTROPHES) === 0) end--; // a quote does not belong to the letter before it
    for (let count = 0; count < part.length; count++) {
      starts.push(index);
      ends.push(end);
    }
    text += part;
  }
  return { text, starts, ends };
}
