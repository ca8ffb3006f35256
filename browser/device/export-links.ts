/** Taking all that is kept along as a document, from a window that stands on any page. */

import { readContents } from "../store/queries.ts";
import { isEmpty } from "../answers/answer.ts";
import { exerciseOf } from "../answers/keys.ts";
import { fetchDefinitions } from "../answers/definitions.ts";
import { button, el } from "../common/dom.ts";
import { store } from "../page/page-state.ts";
import { exportAnswers, type ExportItem, outcomeElement } from "../page/export-buttons.ts";
import * as say from "../page/words.ts";

/** Buttons for Word and paper, with what became of it; they come once the store can be read. */
export function exportLinks(): HTMLElement {
  const place = el("div");
  readContents(store).then(({ records, copies, damaged }) => {
    const ids = new Set(records.map(({ key }) => exerciseOf(key)));
    if (records.every(({ value }) => isEmpty(value)) && !copies.length && !damaged.length) return;
    const outcome = outcomeElement();
    const taking = (how: "print" | "word", words: string) =>
      button(words, () => void known(ids).then((wanted) => exportAnswers(how, "all", wanted, outcome)));
    place.append(
      el("p", {}, taking("word", say.saveAllAsWord), " ", taking("print", say.printAll)),
      outcome,
    );
  }, () => {}); // Quiet: locked, or not to be read, which others say; there is the backup.
  return place;
}

/** The exercises that the manual still has. Each says its title itself, with its form. */
async function known(ids: ReadonlySet<string>): Promise<ExportItem[]> {
  const found = await Promise.all([...ids].map(fetchDefinitions));
  return [...ids].filter((_, index) => found[index]).map((id) => ({ id, title: id }));
}
