/** Where on a page the words stand, and what stands around them. */

import type { Passage } from "./index-format.ts";
import type { Index } from "./index.ts";
import type { Query } from "./query.ts";
import { wordsIn } from "./stems.ts";

/** A stretch of text; the marked ones are what was looked for. */
export type SnippetPart = [text: string, marked: boolean];

/** A place on a page, to go to. */
export interface Snippet {
  id: string;
  heading: SnippetPart[];
  snippet: SnippetPart[];
}

/** Words before and after the first that was found. */
const BEFORE = 6;
const LENGTH = 26;

/** What each stem is worth to the question. */
function wanted(question: Query): Map<string, number> {
  const all = new Map<string, number>();
  for (const { forms } of question.ideas) {
    for (const [stem, worth] of forms) all.set(stem, Math.max(all.get(stem) ?? 0, worth));
  }
  return all;
}

/** The best places of a page below its title, in the order of the page; at most `most`. */
export function snippetsOf(passages: Passage[], question: Query, library: Index, most = 2): Snippet[] {
  const scored = readAll(passages, library).map((read, number) => ({
    read,
    number,
    score: score(read, question),
  }));
  const best = Math.max(0, ...scored.map(({ score }) => score));
  const stems = wanted(question);
  return scored
    .filter(({ read, score }) => read.passage[0] !== "" && score > 0 && score >= best * 0.5)
    .sort((a, b) => b.score - a.score || a.number - b.number)
    .slice(0, most)
    .sort((a, b) => a.number - b.number)
    .map(({ read: { passage: [id, heading, text], words } }) => ({
      id,
      heading: mark(heading, [...wordsOf(heading, library)], stems),
      snippet: snippet(text, words, stems),
    }));
}

/** A word of a text with its stem; a small word has none, as nobody looks for it. */
interface Word {
  stem: string;
  at: number;
  end: number;
}

/** A passage with its words: in its heading, and below it. */
interface Read {
  passage: Passage;
  above: Set<string>;
  below: Set<string>;
  words: Word[];
}

const known = new WeakMap<Passage[], Read[]>();

function readAll(passages: Passage[], library: Index): Read[] {
  let all = known.get(passages);
  if (!all) {
    all = passages.map((passage) => {
      const words = [...wordsOf(passage[2], library)];
      const above = new Set([...wordsOf(passage[1], library)].map(({ stem }) => stem));
      return { passage, above, below: new Set(words.map(({ stem }) => stem)), words };
    });
    known.set(passages, all);
  }
  return all;
}

function* wordsOf(text: string, library: Index): Generator<Word> {
  for (const { plain, at, end } of wordsIn(text)) {
    const stem = library.stem(plain);
    yield { stem: library.ignored.has(stem) ? "" : stem, at, end };
  }
}

function score({ above, below }: Read, question: Query): number {
  let sum = 0;
  for (const { forms } of question.ideas) {
    let best = 0;
    for (const [stem, worth] of forms) {
      if (above.has(stem)) best = Math.max(best, 1.6 * worth);
      else if (below.has(stem)) best = Math.max(best, worth);
    }
    sum += best;
  }
  // Of two passages with the same words, the shorter one says more about them.
  return sum / (1 + below.size / 400);
}

/** A text with the words marked that were looked for. */
function mark(
  text: string,
  words: Word[],
  stems: Map<string, number>,
  from = 0,
  to = text.length,
): SnippetPart[] {
  const pieces: SnippetPart[] = [];
  let last = from;
  for (const { stem, at, end } of words) {
    if (at < from || end > to || !stems.has(stem)) continue;
    if (at > last) pieces.push([text.slice(last, at), false]);
    pieces.push([text.slice(at, end), true]);
    last = end;
  }
  if (last < to) pieces.push([text.slice(last, to), false]);
  return pieces;
}

/** The stretch of a text that holds most of what was looked for, marked. */
function snippet(text: string, words: Word[], stems: Map<string, number>): SnippetPart[] {
  if (words.length <= LENGTH) return mark(text, words, stems);
  const first = richest(words, stems);
  const final = Math.min(first + LENGTH, words.length) - 1;
  const from = first === 0 ? 0 : words[first]!.at;
  const to = final === words.length - 1 ? text.length : words[final]!.end;
  const pieces = mark(text, words, stems, from, to);
  if (from > 0) pieces.unshift(["… ", false]);
  if (to < text.length) pieces.push([" …", false]);
  return pieces;
}

/** The number of the word at which the richest stretch begins: each stem counts once in it. */
function richest(words: Word[], stems: Map<string, number>): number {
  let best = 0;
  let most = 0;
  words.forEach(({ stem }, index) => {
    if (!stems.has(stem)) return;
    const from = Math.max(0, Math.min(index - BEFORE, words.length - LENGTH));
    let sum = 0;
    for (const other of new Set(words.slice(from, from + LENGTH).map(({ stem }) => stem))) {
      sum += stems.get(other) ?? 0;
    }
    if (sum > most) [most, best] = [sum, from];
  });
  return best;
}
