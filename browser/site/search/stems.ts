/** Words brought to a common form, so that "sharing" finds "shared". stems.py does the same at build. */

import { foldText, foldWithPositions } from "../../common/fold-text.ts";
import type { Rule, Vocabulary } from "./index-format.ts";

/** A word as it stands in a text, and its plain form. */
export interface Found {
  plain: string;
  at: number;
  end: number;
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** The words of a text in their plain forms. */
export function words(text: string): string[] {
  return foldText(text).match(WORD) ?? [];
}

/** The words of a text with their places in it. */
export function* wordsIn(original: string): Generator<Found> {
  const { text, starts, ends } = foldWithPositions(original);
  let last = 0;
  for (const { 0: plain, index } of text.matchAll(WORD)) {
    const at = starts[index]!, end = ends[index + plain.length - 1]!;
    if (at < last) continue; // two words of one sign, such as “½”
    last = end;
    yield { plain, at, end };
  }
}

/** Makes the function that brings a plain word to its common form. */
export function stemmer(
  { stems, irregular }: Pick<Vocabulary, "stems" | "irregular">,
): (word: string) => string {
  const forms = new Map<string, string>();
  const list = irregular.split(" ");
  for (let at = 0; at + 1 < list.length; at += 2) forms.set(list[at]!, list[at + 1]!);
  const known = new Map<string, string>();
  return (word) => {
    let stem = known.get(word);
    if (stem === undefined) {
      const form = forms.get(word) ?? word;
      stem = forms.get(form) === form ? form : shorten(form, stems);
      known.set(word, stem);
    }
    return stem;
  };
}

function shorten(word: string, passes: Rule[][]): string {
  for (const rules of passes) {
    for (const [ending, instead, least] of rules) {
      if (word.endsWith(ending) && word.length - ending.length >= least) {
        word = word.slice(0, word.length - ending.length) + instead;
        break;
      }
    }
  }
  return word;
}
