/** Taking all that is kept along as a document, from a window that stands on any page. */

import { exerciseOf } from "../answers/keys.ts";
import { fetchDefinitions } from "../answers/definitions.ts";
import { button, el } from "../common/dom.ts";
import { reported } from "../common/report.ts";
import { store } from "../page/page-state.ts";
import { exportAnswers, type ExportItem, outcomeElement } from "../page/export-buttons.ts";
import { readContents } from "../store/queries.ts";
import * as say from "../page/words.ts";

/** Buttons for Word and paper, with what became of it. */
export function exportLinks(): HTMLElement {
  const outcome = outcomeElement();
  const taking = (how: "print" | "word", words: string) =>
    button(words, () => void known().then((wanted) => exportAnswers(how, "all", wanted, outcome)));
  return el(
    "div",
    {},
    el("p", {}, taking("word", say.saveAllAsWord), " ", taking("print", say.printAll)),
    outcome,
  );
}

/** What is kept of exercises that the manual still has. Each says its title itself, with its form. */
async function known(): Promise<ExportItem[]> {
  const contents = await readContents(store).catch(reported("store-unread"));
  const ids = [...new Set(contents?.records.map(({ key }) => exerciseOf(key)))];
  const found = await Promise.all(ids.map(fetchDefinitions));
  return ids.filter((_, index) => found[index]).map((id) => ({ id, title: id }));
}
