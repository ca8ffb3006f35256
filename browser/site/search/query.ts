/** What somebody typed, taken apart into the ideas that are asked for. */

import { type Index, phrasesIn } from "./index.ts";
import { allowedEdits, beginsAlike, editDistance } from "./edit-distance.ts";
import { words } from "./stems.ts";

/** One idea, with every stem that may stand for it on a page. */
export interface Idea {
  /** Each stem with what it is worth: how well it fits, and how much it says. */
  forms: Map<string, number>;
  /** What the best of them is worth. */
  weight: number;
  /** The groups of words to which it belongs. */
  groups: readonly number[];
}

/** A question taken apart. */
export interface Query {
  ideas: Idea[];
  /** Words that no page knows, with the nearest that pages do know. */
  corrected: [typed: string, meant: string][];
  /** Words that no page knows and nothing is near to. */
  unknown: string[];
  /** Whether nothing was typed but small words, such as "how do I", which then have to do. */
  small: boolean;
}

/** How well another word of the same group fits, and how well where pages do not know the word that was typed. */
const SAME_GROUP = 0.6;
const INSTEAD = 0.85;
const PHRASE = 0.5;
/** What a phrase, or a word of a group, says at least: the group may hold nothing that stands on a page, and is then
 * found in questions alone. */
const SAID = 1;
/** What a word still weighs within a phrase that was understood. */
const WITHIN = 0.7;
const NEAR = 0.7;
const LONGEST = 40;

/** Takes a question apart. The last word may not be finished, so it also stands for words that begin like it. */
export function parseQuery(text: string, library: Index): Query {
  const typed = words(text).slice(0, LONGEST);
  const unfinished = /[\p{L}\p{M}\p{N}]$/u.test(text) ? typed.length - 1 : -1;
  const question: Query = { ideas: [], corrected: [], unknown: [], small: false };
  const asked = typed.map((word, index) => read(word, index === unfinished, library, question));
  const { groups, inside } = phrasesOf(asked.map(({ stem }) => stem), library);
  for (const group of groups) {
    const targets = [...library.groups[group]!].map((stem): [string, number] => [stem, PHRASE]);
    const phrase = idea(targets, [group], library);
    question.ideas.push({ ...phrase, weight: Math.max(SAID, phrase.weight) });
  }
  question.small = groups.size === 0 && asked.every(({ stem }) => library.ignored.has(stem));
  const seen = new Set<string>();
  asked.forEach(({ stem, meant }, index) => {
    if (seen.has(stem) || (!question.small && library.ignored.has(stem))) return;
    seen.add(stem);
    const most = library.entries.has(stem) ? library.weight(stem) : Infinity;
    // A phrase has said already what its words mean together.
    const share = inside.has(index) ? WITHIN : 1;
    const fits = formsOf(meant, library);
    const own = library.groupsOf.get(stem) ?? [];
    const word = idea(fits, own, library, most, share);
    question.ideas.push(word.weight === 0 && own.length > 0 ? { ...word, weight: SAID } : word);
  });
  question.ideas = question.ideas.filter(({ weight }) => weight > 0);
  return question;
}

/** A word as it was understood: its own stem, or that of the word most likely meant; and all stems it may mean. */
interface Read {
  stem: string;
  meant: [stem: string, fit: number][];
}

function read(word: string, unfinished: boolean, library: Index, question: Query): Read {
  const stem = library.stem(word);
  const familiar = library.familiar.has(stem) || library.ignored.has(stem);
  const meant: Read["meant"] = familiar ? [[stem, 1]] : [];
  if (unfinished && word.length > 1) {
    for (const [known, form] of library.known) {
      if (known.length > word.length && known.startsWith(word)) {
        const near = Math.max(0.4, 0.9 - 0.08 * (known.length - word.length));
        meant.push([form, familiar ? 0.6 * near : near]);
      }
    }
  }
  if (meant.length > 0) return { stem, meant };
  const near = nearest(word, stem, library);
  if (!near[0]) {
    question.unknown.push(word);
    return { stem, meant };
  }
  question.corrected.push([word, near[0][0]]);
  return { stem: near[0][1], meant: near.map(([, form]) => [form, NEAR]) };
}

/** All stems that may stand on a page for what was meant, with how well they fit. */
function formsOf(meant: Read["meant"], library: Index): Map<string, number> {
  const forms = new Map<string, number>();
  const add = (form: string, fit: number) => forms.set(form, Math.max(fit, forms.get(form) ?? 0));
  for (const [stem, fit] of meant) {
    add(stem, fit);
    const other = library.entries.has(stem) ? SAME_GROUP : INSTEAD;
    for (const group of library.groupsOf.get(stem) ?? []) {
      for (const member of library.groups[group]!) if (member !== stem) add(member, fit * other);
    }
  }
  return forms;
}

/** The groups whose phrases stand in a question, such as "on their own", and which words are part of one. */
function phrasesOf(stems: string[], library: Index): { groups: Set<number>; inside: Set<number> } {
  const groups = new Set<number>();
  const inside = new Map<number, number>();
  for (const { at, stems: { length }, group } of phrasesIn(stems, library)) {
    const places = Array.from({ length }, (_, place) => at + place);
    // "Good at this" means something else than "good at".
    if (places.every((place) => (inside.get(place) ?? 0) > length)) continue;
    groups.add(group);
    for (const place of places) inside.set(place, Math.max(length, inside.get(place) ?? 0));
  }
  return { groups, inside: new Set(inside.keys()) };
}

/** The known words that the fewest slips lead to, likeliest first. */
function nearest(word: string, stem: string, library: Index): [word: string, stem: string][] {
  let most = allowedEdits(word);
  let found: [string, string, number][] = [];
  if (most === 0) return [];
  for (const [known, form] of library.known) {
    if (!beginsAlike(word, known)) continue;
    let far = editDistance(word, known, most);
    // "finnishing" is far from "finish", and its stem is not.
    if (far > most && word.length > 5) far = editDistance(stem, form, 1) + 0.5;
    if (far > most) continue;
    if (far < most) [most, found] = [far, found.filter(([, , other]) => other <= far)];
    found.push([known, form, far]);
  }
  const likely = ([known, form]: [string, string, number]) =>
    (known[0] === word[0] ? 100 : 0) + (library.entries.get(form)?.pages.size ?? 0);
  found.sort((a, b) => likely(b) - likely(a));
  return found.slice(0, 3).map(([known, form]) => [known, form]);
}

/** Puts stems together that stand for the same; `most` is what the word itself says, where pages know it. */
function idea(
  fits: Iterable<[string, number]>,
  groups: readonly number[],
  library: Index,
  most = Infinity,
  share = 1,
): Idea {
  const forms = new Map<string, number>();
  for (const [stem, fit] of fits) {
    // A word that says little says no more by another word for it that happens to be rare.
    if (library.entries.has(stem)) forms.set(stem, share * fit * Math.min(most, library.weight(stem)));
  }
  return { forms, weight: Math.max(0, ...forms.values()), groups };
}
