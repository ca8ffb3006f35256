/** Saving what a tool holds as figures: what is in the file, and a button. The rest is loaded when it is used. */

import type { Entry } from "../../answers/entry.ts";
import { button, el } from "../../common/dom.ts";
import { load } from "../../common/on-demand.ts";
import { report } from "../../common/report.ts";
import { outcomeElement } from "../../page/export-buttons.ts";
import * as say from "./figures-words.ts";

/** Folded until it is asked for. */
export function figuresBox(kind: keyof typeof say.holds, entries: () => readonly Entry[]): HTMLElement {
  const outcome = outcomeElement();
  const save = async () => {
    try {
      outcome.textContent = say.saved((await load("figures")).saveFigures(kind, entries()));
    } catch (error) {
      report("not-taken-away", error);
      outcome.textContent = say.notSaved;
    }
  };
  return el(
    "details",
    { className: "al-screen" },
    el("summary", {}, say.title),
    el("p", {}, say.holds[kind]),
    el("p", {}, button(say.save, () => void save())),
    outcome,
  );
}
