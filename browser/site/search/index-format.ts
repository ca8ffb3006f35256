/** What the build hands over: see src/alongside/render/web/search/index.py. */

/** An ending, what takes its place, and how many letters have to go before it. */
export type Rule = [ending: string, instead: string, least: number];

/** How people ask, and what their words mean here. */
export interface Vocabulary {
  /**
   * Words and phrases that mean much the same, each the numbers of its words, with a "&" between groups. One that a
   * space follows is asked with and never looked for; one that a "!" follows is both.
   */
  groups: string;
  ignored: string;
  faint: string;
  stems: Rule[][];
  irregular: string;
}

/** Pages and their words. */
export interface IndexData {
  /**
   * A number stands for title and description of that page of the first shelf; alone, for the page on which a facilitator
   * finds the exercise that it has.
   */
  pages: ([url: string, title: string, description: string | number] | number)[];
  /** Words that the first shelf does not have. Its own come first in the rows of any other. */
  words: string;
  rows: string;
  /** The questions of each page, with a "&" between pages and a space between questions, which are the numbers of their words. */
  asks: string;
  /** Only the shelf that every page has brings it. */
  vocabulary?: Vocabulary;
  /** Where to look when nothing is found. */
  ways?: [url: string, words: string][];
}

/** The words below one heading, or below one question of an exercise. An empty `id` is the top of the page. */
export type Passage = [id: string, heading: string, text: string];
