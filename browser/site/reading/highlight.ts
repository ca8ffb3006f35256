/** Marks the sentence that is read, without changing the page where the browser can do that. */

import type { Sentence } from "./page-text.ts";
import { underHead } from "./scroll-anchor.ts";

const NAME = "al-listen";

/** Marks a sentence and nothing else; or nothing at all. */
export function highlight(sentence: Sentence | null): void {
  const highlights = globalThis.Highlight && CSS.highlights;
  highlights?.delete(NAME);
  document.querySelector(".al-listening")?.classList.remove("al-listening");
  if (!sentence) return;
  if (highlights && sentence.range) highlights.set(NAME, new Highlight(sentence.range));
  else sentence.element.classList.add("al-listening");
}

/** Scrolls a sentence to where it can be read, unless it is there: below the head of the page, above `bottom` px. */
export function bringIntoView({ range, element }: Sentence, bottom: number): void {
  const { top, bottom: end } = (range ?? element).getBoundingClientRect();
  const head = underHead();
  if (top >= head && end <= bottom) return;
  const isStill = document.documentElement.hasAttribute("data-al-motion") ||
    matchMedia("(prefers-reduced-motion: reduce)").matches;
  scrollBy({ top: top - head - (bottom - head) / 4, behavior: isStill ? "instant" : "smooth" });
}

/** The sentence with which to begin: where the given words are, or else the heading nearest the top of the window. */
export function firstOf(sentences: readonly Sentence[], from: Range | null): number {
  if (from) {
    const { startContainer, startOffset } = from;
    const index = sentences.findIndex(({ range }) =>
      range && range.comparePoint(startContainer, startOffset) <= 0
    );
    return Math.max(0, index);
  }
  const top = underHead();
  const headings = sentences.flatMap(({ element }, index) =>
    element.matches("h1, h2, h3, h4") ? [index] : []
  );
  const distance = (index: number) => Math.abs(sentences[index]!.element.getBoundingClientRect().top - top);
  const nearest = headings.reduce(
    (best, index) => distance(index) < distance(best) ? index : best,
    headings[0] ?? 0,
  );
  return nearest === headings[0] ? 0 : nearest;
}
