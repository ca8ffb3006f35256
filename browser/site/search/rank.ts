/** Which pages answer a question best. */

import type { Index } from "./index.ts";
import type { Idea, Query } from "./query.ts";

/** A page that was found. */
export interface Hit {
  /** Its place among the library's pages. */
  page: number;
  score: number;
}

/** How much less a question counts that shares only some of the words. */
const NEARNESS = 1.5;
/** How much less each further near question of a page counts than the one before, and how many count. */
const FURTHER = 0.6;
const NEAREST = 5;
/** How much it counts that a page holds all ideas and not only some. */
const WHOLE = 0.8;
/** How much it counts that a page's question and the reader's hold phrases of one group, or words of one. */
const PHRASES = 0.75;
const KIN = 0.5;
/** After the first few, pages with less than this share of the best one's score are left out. */
const FEW = 4;
const WORTH = 0.2;
/** How much better than the best other page a facilitator's page answers a trainer's question, and how many are offered. */
const TRAINERS = 1.1;
const OFFERED = 3;

/** The pages that answer, best first. */
export function rank(question: Query, library: Index): Hit[] {
  const total = question.ideas.reduce((sum, { weight }) => sum + weight, 0);
  if (total === 0) return [];
  const sums = library.pages.map(() => ({ score: 0, weight: 0 }));
  for (const idea of question.ideas) {
    for (const [page, worth] of strongest(idea, library)) {
      sums[page]!.score += worth;
      sums[page]!.weight += idea.weight;
    }
  }
  const hits = sums.map(({ score, weight }, page) => ({
    page,
    score: library.pages[page]!.favour *
      ((score / total) * (weight / total) ** WHOLE + asked(page, question, library, total)),
  })).filter(({ score }) => score > 0);
  hits.sort((a, b) => b.score - a.score || a.page - b.page);
  return hits.filter(({ score }, place) => place < FEW || score >= hits[0]!.score * WORTH);
}

function strongest(idea: Idea, library: Index): Map<number, number> {
  const best = new Map<number, number>();
  for (const [form, worth] of idea.forms) {
    for (const [page, strength] of library.entries.get(form)?.pages ?? []) {
      best.set(page, Math.max(best.get(page) ?? 0, worth * strength));
    }
  }
  return best;
}

/** How near the nearest questions are that the page says it answers: one that is the same counts 1, by itself. */
function asked(page: number, { ideas, small }: Query, library: Index, total: number): number {
  const near: number[] = [];
  for (const { stems, telling, groups, kin } of library.pages[page]!.asks) {
    const theirs = small ? stems : telling;
    let length = 0;
    for (const stem of theirs) length += library.weight(stem);
    let shared = 0;
    for (const idea of ideas) {
      // Two phrases of one group mean the same, whatever their words; two words mean much the same.
      const alike = idea.groups.some((group) => groups.has(group))
        ? PHRASES
        : idea.groups.some((group) => kin.has(group))
        ? KIN
        : 0;
      let worth = alike * idea.weight;
      for (const stem of theirs) worth = Math.max(worth, idea.forms.get(stem) ?? 0);
      shared += worth;
    }
    if (shared > 0) near.push((2 * shared) / (total + Math.max(length, shared)));
  }
  near.sort((a, b) => b - a);
  return near.slice(0, NEAREST).reduce((sum, each, place) => sum + each ** NEARNESS * FURTHER ** place, 0);
}

/** The facilitators' pages to offer beside those for everybody, best first; none where the question is not a trainer's. */
export function trainersHits(hits: Hit[], library: Index): Hit[] {
  const isTheirs = ({ page }: Hit) => library.pages[page]!.url.startsWith("facilitator/");
  const theirs = hits.filter(isTheirs);
  const best = hits.find((hit) => !isTheirs(hit))?.score ?? 0;
  return (theirs[0]?.score ?? 0) >= TRAINERS * best ? theirs.slice(0, OFFERED) : [];
}
