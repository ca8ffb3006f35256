/** What facilitators' pages answer, for somebody who asks a trainer's question from a page that is for everybody. */

import { report } from "../../common/report.ts";
import { Engine } from "./engine.ts";
import type { Page } from "./index.ts";
import { loadIndex } from "./load-index.ts";
import { trainersHits } from "./rank.ts";

/** Pages for facilitators, loaded when the first question has been asked. */
export class TrainersPages {
  #engine: Engine | null = null;

  /** The pages for facilitators that answer better than those for everybody, best first; none where none does. */
  async find(text: string): Promise<Page[]> {
    try {
      this.#engine ??= new Engine(await loadIndex(true));
    } catch (error) {
      report("search-failed", error); // the pages for everybody have been found all the same
      return [];
    }
    const { library } = this.#engine;
    return trainersHits(this.#engine.search(text).hits, library).map(({ page }) => library.pages[page]!);
  }
}
