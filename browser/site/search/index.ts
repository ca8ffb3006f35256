/** The pages and words that were handed over, ready to be searched. */

import type { IndexData, Vocabulary } from "./index-format.ts";
import { pagesIn, shareIn, wordsIn, wordsOf } from "./packed.ts";
import { stemmer, words } from "./stems.ts";

/** How strongly a word stands in a page, from 0 to 1. */
const STRENGTH = { once: 0.3, often: 0.45, heading: 0.6, description: 0.65, asks: 0.8, title: 1 };

/** How much more a word says that stands in a second question of the page, and in how many more it counts. */
const AGAIN = 0.1;
const MOST = 3;
/** A shelf that only some pages load holds what their readers came for. */
const BESIDE = 1.7;
/** An exercise practises what a page explains, so of two that answer equally well the page comes first. */
const PRACTICE = 0.9;
/** How much a word says that says something, though less than those around it. */
const FAINT = 0.5;
/** How much a page counts that only holds a common word somewhere, when it is asked how common that is. */
const SELDOM = 0.1;
const LEVELS = [STRENGTH.once, STRENGTH.often, STRENGTH.heading];

/** A page as it is found. */
export interface Page {
  url: string;
  title: string;
  description: string;
  /** Its title, and each question that it answers. */
  asks: Asked[];
  /** How much it is preferred to others. */
  favour: number;
}

/** A question that a page answers. */
export interface Asked {
  stems: Set<string>;
  /** Those of them that are looked for. */
  telling: Set<string>;
  /** The groups whose phrases stand in it. */
  groups: Set<number>;
  /** The groups whose words stand in it. */
  kin: Set<number>;
}

/** A word of the pages: in its commonest form, with the pages in which it stands and how strongly. */
export interface Entry {
  word: string;
  pages: Map<number, number>;
}

/** Several words that stand for a group together, such as "on their own". */
export interface Phrase {
  stems: string[];
  group: number;
}

/** Everything that can be found. */
export interface Index {
  pages: Page[];
  /** By stem. */
  entries: Map<string, Entry>;
  stem: (word: string) => string;
  ignored: Set<string>;
  faint: Set<string>;
  /** Words that mean much the same: the stems to look for, by the number of the group. */
  groups: Set<string>[];
  /** The groups in which a stem is asked with. */
  groupsOf: Map<string, number[]>;
  /** Phrases by their first stem: all stems, and the group. */
  phrases: Map<string, Phrase[]>;
  /** Words that may be meant by a slip: those of the pages and of the groups, with their stems. */
  known: Map<string, string>;
  /** The stems of those words. */
  familiar: Set<string>;
  /** How much a stem says: rare words more than common ones. */
  weight: (stem: string) => number;
}

/** Puts what was handed over into order. Throws when no shelf brings the vocabulary. */
export function openIndex(shelves: IndexData[]): Index {
  const vocabulary = shelves.find((shelf) => shelf.vocabulary)?.vocabulary;
  if (!vocabulary) throw new Error("no vocabulary");
  const stem = stemmer(vocabulary);
  const library: Index = {
    pages: [],
    entries: new Map(),
    stem,
    ignored: new Set(vocabulary.ignored.split(" ").map(stem)),
    faint: new Set(vocabulary.faint.split(" ").map(stem)),
    groups: [],
    groupsOf: new Map(),
    phrases: new Map(),
    known: new Map(),
    familiar: new Set(),
    weight: () => 1,
  };
  const spread = new Map<string, number>();
  const order: string[] = [];
  for (const shelf of shelves) place(shelf, library, order, spread);
  library.familiar = new Set(library.known.values());
  const count = library.pages.length;
  const weights = new Map<string, number>();
  library.weight = (name) => {
    const known = weights.get(name);
    if (known !== undefined) return known;
    const strengths = [...library.entries.get(name)?.pages.values() ?? []];
    const elsewhere = Math.max(0, (spread.get(name) ?? 0) - strengths.length);
    const pages = strengths.reduce((sum, strength) => sum + strength, SELDOM * elsewhere);
    const weight = Math.log(1 + (count - pages + 0.5) / (pages + 0.5)) *
      (library.faint.has(name) ? FAINT : 1);
    weights.set(name, weight);
    return weight;
  };
  return library;
}

/** Puts a shelf beside the others. `order` holds the words of the first, `spread` in how many pages a common one is. */
function place(shelf: IndexData, library: Index, order: string[], spread: Map<string, number>): void {
  const fresh = wordsIn(shelf.words), listed = [...order, ...fresh];
  if (!order.length) order.push(...fresh);
  if (shelf.vocabulary) expandGroups(shelf.vocabulary, listed, library);
  const rows = shelf.rows.split(" ");
  listed.forEach((word, number) => {
    if (rows[number]) placeWord(word, rows[number], shelf, library, spread);
  });
  placePages(shelf, listed, library);
}

/** Puts a word where it stands; `spread` is told in how many pages a common one is. */
function placeWord(
  word: string,
  row: string,
  { pages }: IndexData,
  library: Index,
  spread: Map<string, number>,
): void {
  const entry = entryOf(word, library), share = shareIn(row);
  if (share) {
    const stem = library.stem(word);
    spread.set(stem, share * pages.length + (spread.get(stem) ?? 0));
  }
  for (const [page, level] of pagesIn(row, LEVELS.length)) {
    raise(entry, library.pages.length + page, LEVELS[level]!);
  }
}

/** Adds the pages of a shelf. One that is given as a number is the guide's page of an exercise that is there already. */
function placePages(shelf: IndexData, listed: string[], library: Index): void {
  const questions = shelf.asks.split("&");
  shelf.pages.forEach((given, number) => {
    const page = library.pages.length;
    const [url, name, about] = typeof given === "number"
      ? [library.pages[given]!.url.replace("exercises/", "facilitator/activities/"), "", given] as const
      : given;
    const { title, description } = typeof about === "number"
      ? library.pages[about]!
      : { title: name, description: about };
    const all = questions[number]!.split(" ").map((ask) => wordsOf(ask, listed));
    library.pages.push({
      url,
      title,
      description,
      // A title is a question too, of few words.
      asks: [words(title), ...all].map((ask) => asked(ask.map(library.stem), library)),
      favour: (shelf.vocabulary ? 1 : BESIDE) * (url.startsWith("exercises/") ? PRACTICE : 1),
    });
    for (const word of words(title)) raise(entryOf(word, library), page, STRENGTH.title);
    for (const word of words(description)) raise(entryOf(word, library), page, STRENGTH.description);
    const times = new Map<string, number>();
    for (const word of all.flat()) times.set(word, (times.get(word) ?? 0) + 1);
    for (const [word, count] of times) {
      raise(entryOf(word, library), page, STRENGTH.asks + AGAIN * Math.min(count - 1, MOST));
    }
  });
}

function entryOf(word: string, library: Index): Entry {
  const stem = library.stem(word);
  let entry = library.entries.get(stem);
  if (!entry) library.entries.set(stem, entry = { word, pages: new Map() });
  library.known.set(word, stem);
  return entry;
}

function raise(entry: Entry, page: number, strength: number): void {
  entry.pages.set(page, Math.max(strength, entry.pages.get(page) ?? 0));
}

function asked(stems: string[], library: Index): Asked {
  return {
    stems: new Set(stems),
    telling: new Set(stems.filter((stem) => !library.ignored.has(stem))),
    groups: new Set(phrasesIn(stems, library).map(({ group }) => group)),
    kin: new Set(stems.flatMap((stem) => library.groupsOf.get(stem) ?? [])),
  };
}

/** The phrases that stand in a row of stems, the longest first, with the place where each begins. */
export function phrasesIn(stems: string[], library: Index): (Phrase & { at: number })[] {
  return stems.flatMap((stem, at) =>
    (library.phrases.get(stem) ?? [])
      .filter((phrase) => phrase.stems.every((part, place) => part === stems[at + place]))
      .map((phrase) => ({ at, ...phrase }))
  ).sort((a, b) => b.stems.length - a.stems.length);
}

function expandGroups({ groups }: Vocabulary, listed: string[], library: Index): void {
  groups.split("&").forEach((members, group) => {
    const targets = new Set<string>();
    library.groups.push(targets);
    for (const [, numbers, end] of members.matchAll(/([^ !]+)([ !])/g)) {
      const said = wordsOf(numbers!, listed);
      const stems = said.map(library.stem);
      // A phrase, too, is understood with a slip in it.
      said.forEach((word, place) => library.known.set(word, stems[place]!));
      const head = stems[0]!;
      if (stems.length > 1) {
        library.phrases.set(head, [...library.phrases.get(head) ?? [], { stems, group }]);
        continue;
      }
      library.groupsOf.set(head, [...library.groupsOf.get(head) ?? [], group]);
      if (end === "!") targets.add(head);
    }
  });
}
