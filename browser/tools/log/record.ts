/** The learning record in the page: what is counted, as a sentence and a table. */

import type { Definition } from "../../definitions.ts";
import { el } from "../../dom.ts";
import type { Entry } from "../paper.ts";
import { tableOf } from "../table.ts";
import { entryWords } from "../words-of.ts";
import { learningRecord } from "./paper.ts";
import { recordOf } from "./sift.ts";
import * as say from "./words.ts";

/** Folded until it is asked for; nothing is counted before. */
export class LearningRecord {
  readonly element = el("details", { className: "al-log__record", hidden: true });
  #texts = el("input", { type: "checkbox", autocomplete: "off" });
  #body = el("div");
  #show: () => void = () => {};

  constructor() {
    this.element.append(
      el("summary", {}, say.record),
      el("p", {}, say.recordWhy),
      el("label", { className: "al-prompt__option" }, this.#texts, el("span", {}, say.withTexts)),
      this.#body,
    );
    this.element.addEventListener("toggle", () => this.#show());
    this.#texts.addEventListener("input", () => this.#show());
  }

  /** Shows the record of these entries between two days of the calendar; an empty day is no bound. */
  show(entries: readonly Entry[], definition: Definition, from: string, to: string): void {
    this.element.hidden = entries.length === 0;
    this.#show = () => {
      if (this.element.open) this.#body.replaceChildren(...this.#fill(entries, definition, from, to));
    };
    this.#show();
  }

  #fill(entries: readonly Entry[], definition: Definition, from: string, to: string): Node[] {
    const lines = recordOf(entries, from, to);
    const nodes = learningRecord(lines, definition, from, to).map((piece): Node | null => {
      if ("text" in piece) return el("p", {}, piece.text);
      return "table" in piece ? tableOf(piece.table) : null;
    }).filter((node): node is Node => node !== null);
    if (!nodes.length) return [el("p", {}, say.noRecord)];
    const texts = this.#texts.checked
      ? lines.map(({ entry }) =>
        el(
          "dl",
          {},
          ...entryWords(entry.values, definition)
            .map(([question, words]) => el("div", {}, el("dt", {}, question), el("dd", {}, words))),
        )
      )
      : [];
    return [...nodes, ...texts];
  }
}
