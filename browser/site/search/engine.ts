/** Search without a page to show it in: what a question finds. */

import type { IndexData } from "./index-format.ts";
import { type Index, openIndex } from "./index.ts";
import { editDistance } from "./edit-distance.ts";
import { parseQuery, type Query } from "./query.ts";
import { type Hit, rank } from "./rank.ts";
import { words } from "./stems.ts";

/** What a question found. */
export interface Outcome {
  question: Query;
  hits: Hit[];
}

/** Answers questions about what was handed over. */
export class Engine {
  readonly library: Index;

  /** Throws when the shelves bring no vocabulary. */
  constructor(shelves: IndexData[]) {
    this.library = openIndex(shelves);
  }

  /** The pages that answer, best first. Any text may be asked. */
  search(text: string): Outcome {
    const question = parseQuery(text, this.library);
    return { question, hits: rank(question, this.library) };
  }

  /** Words of the pages that look most like what was typed, for when nothing was found. */
  suggest(text: string, most = 3): string[] {
    const found: [word: string, far: number][] = [];
    for (const typed of words(text).filter((word) => word.length > 2).slice(0, 8)) {
      for (const { word } of this.library.entries.values()) {
        if (word.length < 4 || this.library.ignored.has(this.library.stem(word))) continue;
        const limit = Math.max(2, Math.ceil(typed.length / 2) - 1);
        const far = editDistance(typed, word, limit);
        const alike = word.slice(0, 3) === typed.slice(0, 3) ? 1 : 0;
        if (far <= limit) found.push([word, far - alike]);
      }
    }
    found.sort((a, b) => a[1] - b[1] || a[0].localeCompare(b[0]));
    return [...new Set(found.map(([word]) => word))].slice(0, most);
  }
}
