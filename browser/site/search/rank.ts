/** Which pages answer a question best. */

import type { Index } from "./index.ts";
import type { Idea, Query } from "./query.ts";

/** A page that was found. */
export interface Hit {
  /** Its place among the library's pages. */
  page: number;
  score: number;
}

/** How much a question counts that the page says it answers, beside the words themselves. */
const ASKED = 1.2;
/** How much less a question counts that shares only some of the words. */
const NEARNESS = 1.5;
/** How much it counts besides that a second question of the page is near too. */
const SECOND = 0.5;
/** How much it counts that a page holds all ideas and not only some. */
const WHOLE = 0.8;
/** How much it counts that a page's question and the reader's hold phrases of one group. */
const PHRASES = 1;
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
  const sums = new Map<number, { score: number; weight: number }>();
  for (const idea of question.ideas) {
    for (const [page, worth] of strongest(idea, library)) {
      const sum = sums.get(page) ?? { score: 0, weight: 0 };
      sum.score += worth;
      sum.weight += idea.weight;
      sums.set(page, sum);
    }
  }
  const hits = [...sums].map(([page, { score, weight }]) => ({
    page,
    score: library.pages[page]!.favour *
      ((score / total) * (weight / total) ** WHOLE + ASKED * asked(page, question, library, total)),
  }));
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

/** How near the nearest questions are that the page says it answers: 1 is one that is the same. */
function asked(page: number, { ideas, small }: Query, library: Index, total: number): number {
  let best = 0;
  let second = 0;
  for (const { stems, groups } of library.pages[page]!.asks) {
    const theirs = new Set(stems.filter((stem) => small || !library.ignored.has(stem)));
    let length = 0;
    for (const stem of theirs) length += library.weight(stem);
    let shared = 0;
    for (const idea of ideas) {
      // Two phrases of one group mean the same, whatever their words.
      let worth = idea.groups.some((group) => groups.has(group)) ? PHRASES * idea.weight : 0;
      for (const stem of theirs) worth = Math.max(worth, idea.forms.get(stem) ?? 0);
      shared += worth;
    }
    const near = shared > 0 ? (2 * shared) / (total + Math.max(length, shared)) : 0;
    second = Math.max(second, Math.min(near, best));
    best = Math.max(best, near);
  }
  return best ** NEARNESS + SECOND * second ** NEARNESS;
}

/** The facilitators' pages to offer beside those for everybody, best first; none where the question is not a trainer's. */
export function trainersHits(hits: Hit[], library: Index): Hit[] {
  const isTheirs = ({ page }: Hit) => library.pages[page]!.url.startsWith("facilitator/");
  const theirs = hits.filter(isTheirs);
  const best = hits.find((hit) => !isTheirs(hit))?.score ?? 0;
  return (theirs[0]?.score ?? 0) >= TRAINERS * best ? theirs.slice(0, OFFERED) : [];
}
