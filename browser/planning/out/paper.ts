/** A paper of a plan, with no look of its own: print and Word draw the same. */

/** A stretch of words; those that are to be found at a glance are strong. */
export type Span = string | { readonly strong: string };

/** Words on a line of their own. */
export type Line = readonly Span[];

/** A table whose first column holds times. Each cell holds lines. */
export interface PaperTable {
  readonly caption: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly (readonly Line[])[])[];
}

export type Piece =
  | { readonly heading: string }
  | { readonly text: Line }
  | { readonly list: readonly Line[] }
  | { readonly boxes: readonly Line[] }
  | { readonly table: PaperTable };

/** A part of a paper that stays together where it fits on a page. */
export type Part = readonly Piece[];

/** A paper. */
export interface Paper {
  readonly title: string;
  /** What its file is called. */
  readonly file: string;
  readonly parts: readonly Part[];
}

/** A label and what it says; nothing where that is nothing. */
export function labelled(label: string, words: string | undefined): Line[] {
  return words?.trim() ? [[{ strong: `${label}: ` }, words.trim()]] : [];
}

/** Words that the manual writes in Markdown, as plain lines. */
export function plainLines(markdown: string): string[] {
  return markdown.replace(/\*\*|\[([^\]]*)\]\([^)]*\)/g, "$1").split("\n").map((line) => line.trim()).filter(
    Boolean,
  );
}
