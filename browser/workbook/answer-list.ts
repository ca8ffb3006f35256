/** A list of answers in My workbook: each with its question, its other texts, and what is damaged. */

import type { Answer } from "../answers/answer.ts";
import { type Definition, readDefinition } from "../answers/definitions.ts";
import { announce } from "../common/announce.ts";
import { button, el, labelled, lines } from "../common/dom.ts";
import {
  type AnswerHistory,
  damagedVersions,
  isAnswered,
  otherVersions,
  storedQuestion,
} from "../answers/by-exercise.ts";
import { type AnswerRecord, readable, type ValidCopy } from "../answers/record.ts";
import { store } from "../page/page-state.ts";
import { saveNow } from "../page/save-now.ts";
import { showAnswer } from "../answers/answer-view.ts";
import * as answerWords from "../answers/words.ts";
import * as backupWords from "../backup/words.ts";
import { momentInWords } from "../common/dates.ts";
import { runAtOnce, type Task } from "../common/time-slices.ts";
import * as say from "./words.ts";
import { report } from "../common/report.ts";

/** A question with what is kept of it. Without a definition it is said in the words that were kept. */
export interface Row {
  readonly kept: AnswerHistory;
  readonly definition: Definition | undefined;
}

/** A list of answers. What has not changed is left alone, with what the reader has opened in it. */
export class AnswerList {
  readonly list = el("dl");
  #places = new Map<string, AnswerItem>();
  #fail: (words: string) => void;

  /** `fail` hears why something could not be done. */
  constructor(fail: (words: string) => void) {
    this.#fail = fail;
  }

  /** Shows these rows in this order, and no others. */
  show(rows: readonly Row[]): void {
    runAtOnce(this.fill(rows));
  }

  /** The same for a list that may be long: it can rest after each row. */
  *fill(rows: readonly Row[]): Task<void> {
    const places: AnswerItem[] = [];
    for (const { kept, definition } of rows) {
      const place = this.#places.get(kept.key) ?? new AnswerItem(kept.key, this.#fail);
      place.show(kept, definition);
      places.push(place);
      yield;
    }
    this.#places = new Map(places.map((place) => [place.key, place]));
    const shown = this.list.children;
    if (places.length !== shown.length || places.some(({ element }, index) => element !== shown[index])) {
      this.list.replaceChildren(...places.map(({ element }) => element));
    }
  }
}

/** One question with its answer. */
class AnswerItem {
  readonly key: string;
  readonly element: HTMLElement;
  #question = el("dt");
  #answer = el("dd", { translate: false });
  #shown = "";
  #definition: Definition | undefined;
  #fail: (words: string) => void;

  constructor(key: string, fail: (words: string) => void) {
    this.key = key;
    this.#fail = fail;
    this.element = el("div", {}, this.#question, this.#answer);
    this.element.dataset["answer"] = key;
  }

  show(kept: AnswerHistory, definition: Definition | undefined): void {
    const { record, damaged, copies } = kept;
    const marks = copies.map(({ id, kind }) => [id, kind]);
    const shown = JSON.stringify([store.readOnly, record?.checksum, damaged !== undefined, marks]) +
      readable(damaged);
    if (this.#shown === shown && this.#definition === definition) return;
    this.#shown = shown;
    this.#definition = definition;
    this.#question.textContent = definition?.question || storedQuestion(kept) || answerWords.orphanQuestion;
    const open = this.#answer.querySelector("details")?.open ?? false;
    this.#answer.replaceChildren(...this.#fill(kept, definition));
    this.#answer.querySelector("details")?.toggleAttribute("open", open);
  }

  #fill(kept: AnswerHistory, definition: Definition | undefined): Node[] {
    const { record, damaged } = kept;
    const there = isAnswered(kept);
    const known = definition ?? readDefinition({});
    const content: Node[] = [];
    if (there) content.push(showAnswer(record!.value, known));
    else if (damaged === undefined) content.push(el("p", { className: "al-answer__none" }, say.unanswered));
    if (damaged !== undefined) content.push(...broken(damaged));
    const asked = there && this.#asked(record!, known);
    if (asked) content.push(asked);
    const others = [
      ...otherVersions(kept).map((copy) => this.#other(copy, known, kept)),
      ...damagedVersions(kept).map((copy) => el("li", {}, ...broken(copy.record))),
    ];
    if (others.length) {
      const summary = el("summary", {}, `${say.otherTexts} (${others.length})`);
      content.push(el("details", { className: "al-answer__others" }, summary, el("ul", {}, ...others)));
    }
    this.element.toggleAttribute("data-answered", there || damaged !== undefined || !!others.length);
    return content;
  }

  /** The wording that was answered, where it is not the one of now. */
  #asked({ question, revision }: AnswerRecord, definition: Definition): Node | false {
    if (!definition.question || revision === definition.revision) return false;
    return el("p", { className: "al-notice" }, answerWords.reworded(question));
  }

  #other(copy: ValidCopy, definition: Definition, kept: AnswerHistory): HTMLLIElement {
    const source = copy.kind === "conflict" ? answerWords.fromElsewhere : answerWords.earlier;
    const when = momentInWords(copy.record.updated);
    return el(
      "li",
      {},
      el("p", { className: "al-answer__when" }, `${source}, ${when}`),
      showAnswer(copy.record.value, definition),
      this.#asked(copy.record, definition),
      !store.readOnly &&
        labelled(
          button(say.putBack, () => void this.#putBack(copy, kept)),
          `${copy.record.question}, ${source}, ${when}`,
        ),
    );
  }

  async #putBack(copy: ValidCopy, { record }: AnswerHistory): Promise<void> {
    const { key, value, revision, question } = copy.record;
    try {
      await saveNow({ key, value: value as Answer, revision, question, expected: record ?? null }, true);
      await store.markSeen(copy);
      announce(say.putBackDone);
    } catch (error) {
      report("restore-failed", error);
      this.#fail(backupWords.restoreFailed);
    }
  }
}

/** What can be read of something damaged. */
function broken(raw: unknown): Node[] {
  return [
    el("p", {}, answerWords.damaged),
    el("blockquote", {}, lines(readable(raw) || answerWords.nothingReadable)),
  ];
}
