/**
 * Telephone numbers in words that a tool shows: one tap calls, or writes a text message. The numbers of the pages
 * themselves become links when the site is built.
 */

import { el } from "../../common/dom.ts";

/** The short numbers that people in England ring in need, a text line, and any British number by its form. */
const NUMBER =
  /(?:\btext (?<word>\w+) to )?(?<![\w.,:/+-])(?<!NHS )(?<number>18001 ?111|999|111|116 ?123|(?<=\btext \w+ to )\d{5}|(?:\+44|0)(?:[ ()-]{0,2}\d){9,10})(?![\w/]|[.,:-]\d)/gi;

/** The parts of the words, in order; those that can be rung or written to have an address. */
export function numbersIn(words: string): { readonly words: string; readonly href?: string }[] {
  const parts: { words: string; href?: string }[] = [];
  let from = 0;
  for (const { 0: found, index, groups } of words.matchAll(NUMBER)) {
    const number = groups!["number"]!.replace(/[^\d+]/g, "");
    const word = groups!["word"];
    const href = word ? `sms:${number}?&body=${encodeURIComponent(word)}` : `tel:${number}`;
    parts.push({ words: words.slice(from, index) }, { words: found, href });
    from = index + found.length;
  }
  return [...parts, { words: words.slice(from) }].filter((part) => part.words);
}

/** The words, with each number as a link. */
export function dialled(words: string): (string | HTMLElement)[] {
  return numbersIn(words).map((part) =>
    part.href ? el("a", { className: "al-dial", href: part.href }, part.words) : part.words
  );
}
