/** The learning record in the page: what is counted, as a sentence and tables, and how it is handed over. */

import { readContents } from "../../store/queries.ts";
import type { Definition } from "../../answers/definitions.ts";
import { button, el } from "../../common/dom.ts";
import type { AnswerRecord } from "../../answers/record.ts";
import { store } from "../../page/page-state.ts";
import { exportAnswers, outcomeElement } from "../../page/export-buttons.ts";
import { fetchTitles } from "../../answers/titles.ts";
import type { Sheet } from "../../answers/export-blocks.ts";
import { scrolledTable } from "../../common/table.ts";
import { whenEntered } from "../../common/when-entered.ts";
import { entryWords } from "../../answers/entry-text.ts";
import { type Counted, learningRecord, recordSheet } from "./counted.ts";
import { finishedOf } from "./finished.ts";
import { recordOf, writtenIn } from "./filter.ts";
import { mayTell } from "./name-hints.ts";
import * as say from "./words.ts";
import type { Entry } from "../../answers/entry.ts";
import { report } from "../../common/report.ts";

/** Under which name other pages lead here. */
export const RECORD = "learning-record";

const NOTHING: Counted = { lines: [], finished: [], from: "", to: "" };

/** Folded until it is asked for; nothing is counted before. It is there before anything is written, so that it can be found. */
export class LearningRecord {
  readonly element = el("details", { className: "al-log__record", id: RECORD });
  #summary = el("summary", {}, say.record);
  #texts = el("input", { type: "checkbox", autocomplete: "off" });
  #name = el("input", { type: "text", className: "al-prompt__input", autocomplete: "off", maxLength: 80 });
  #body = el("div");
  #holds = el("p");
  #outcome = outcomeElement();
  #buttons: readonly HTMLButtonElement[];
  #entries: readonly Entry[] = [];
  #definition: Definition | null = null;
  #period: readonly [string, string] = ["", ""];
  #answers: readonly AnswerRecord[] = [];
  #titles: ReadonlyMap<string, string> = new Map();
  #counted = NOTHING;
  #shown: () => void;

  /** The id of the exercise that it stands in. */
  exercise = "";

  /** `shown` hears when it is opened, closed, or shows something else. */
  constructor(shown: () => void) {
    this.#shown = shown;
    this.#buttons = [
      button(say.printRecord, () => this.#take("print")),
      button(say.saveRecord, () => this.#take("word")),
    ];
    this.element.append(
      this.#summary,
      el("p", {}, say.recordWhy),
      el("label", { className: "al-prompt__option" }, this.#texts, el("span", {}, say.withTexts)),
      this.#body,
      el(
        "div",
        { className: "al-log__take al-screen" },
        el("label", { className: "al-tool__label" }, el("span", {}, say.yourName), this.#name),
        this.#holds,
        el("p", { className: "al-log__buttons" }, ...this.#buttons),
        this.#outcome,
      ),
    );
    this.element.addEventListener("toggle", () => void this.#open());
    whenEntered(this.#texts, () => this.#fill());
  }

  /** Whether it shows what was written, too. */
  get withTexts(): boolean {
    return this.#texts.checked;
  }

  /** What is handed over as long as it is open: what it shows, and no more. */
  get sheet(): Sheet | null {
    if (!this.element.open || !this.#definition) return null;
    return recordSheet(this.#counted, this.#definition, this.#name.value.trim(), this.withTexts);
  }

  /** Shows the record of these entries between two days of the calendar; an empty day is no bound. */
  show(entries: readonly Entry[], definition: Definition, from: string, to: string): void {
    [this.#entries, this.#definition, this.#period] = [entries, definition, [from, to]];
    this.#fill();
  }

  /** Opens it and takes the reader there, where the address of the page says so. */
  openWhereAsked(): void {
    if (location.hash !== `#${RECORD}`) return;
    this.element.open = true;
    this.#summary.focus();
    this.element.scrollIntoView({ block: "start" });
  }

  async #open(): Promise<void> {
    if (this.element.open) {
      const contents = readContents(store).then(({ records }) => records, (error) => {
        report("store-unread", error);
        return [];
      });
      [this.#answers, this.#titles] = await Promise.all([contents, fetchTitles()]);
    }
    this.#fill();
    this.#shown();
  }

  #fill(): void {
    const definition = this.#definition;
    if (!this.element.open || !definition) return;
    const [from, to] = this.#period;
    const lines = recordOf(this.#entries, from, to);
    const finished = finishedOf(this.#answers, this.#titles, from, to);
    this.#counted = { lines, finished, from, to };
    const pieces = learningRecord(this.#counted, definition, this.withTexts).map((piece): Node | null => {
      if ("text" in piece) return el("p", {}, piece.text);
      return "table" in piece ? scrolledTable(piece.table) : null;
    }).filter((node): node is Node => node !== null);
    const texts = this.withTexts ? lines.map(({ entry }) => wordsOf(entry, definition)) : [];
    this.#body.replaceChildren(...pieces.length ? [...pieces, ...texts] : [el("p", {}, say.noRecord)]);
    const named = this.withTexts ? lines.flatMap(({ entry }) => mayTell(writtenIn(entry.values))) : [];
    const holds = this.withTexts ? say.recordHoldsAll : say.recordHolds;
    this.#holds.textContent = named.length ? `${holds} ${say.mayName([...new Set(named)])}` : holds;
    for (const each of this.#buttons) each.disabled = !pieces.length;
    this.#shown();
  }

  #take(how: "print" | "word"): void {
    const sheet = this.sheet;
    if (sheet) {
      void exportAnswers(how, "one", [{ id: this.exercise, title: sheet.title, sheet }], this.#outcome);
    }
  }
}

function wordsOf(entry: Entry, definition: Definition): HTMLElement {
  return el(
    "dl",
    {},
    ...entryWords(entry.values, definition)
      .map(([question, words]) => el("div", {}, el("dt", {}, question), el("dd", {}, words))),
  );
}
