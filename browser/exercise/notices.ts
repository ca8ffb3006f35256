/** Notices about one answer: a reworded question, parts without a place, something damaged, another text. */

import type { Answer } from "../answers/answer.ts";
import { controlsOf, inWords, leftover } from "./controls.ts";
import { alertBox, button, el, labelled, lines } from "../common/dom.ts";
import { readable, type ValidCopy } from "../answers/record.ts";
import { store } from "../page/page-state.ts";
import * as answerWords from "../answers/words.ts";
import type { Loaded } from "../answers/contents.ts";
import * as say from "./words.ts";

/** What a reader may do about a notice. */
export interface NoticeActs {
  /** Takes these words as the answer. */
  readonly use: (answer: Answer) => void;
  /** Marks another text as looked at, after the answer was made this where it is given. */
  readonly settle: (copy: ValidCopy, answer?: Answer) => void;
  /** What stands in the controls. */
  readonly value: () => Answer;
}

/** The notices of one prompt. */
export class Notices {
  readonly element = el("div");
  #root: HTMLElement;
  #shown: { [slot: string]: { about: string; box: HTMLElement } } = {};

  constructor(root: HTMLElement) {
    this.#root = root;
  }

  /** Shows what there is to say about an answer, and takes away what no longer holds; true for another text. */
  show({ record, conflicts, damaged }: Loaded, oldQuestion: string, acts: NoticeActs): boolean {
    const controls = controlsOf(this.#root);
    const rest = record ? inWords(controls, leftover(controls, record.value)) : "";
    this.#slot("reworded", oldQuestion, () => [el("p", {}, answerWords.reworded(oldQuestion))]);
    this.#slot(
      "leftover",
      rest,
      () => [el("p", {}, say.leftover), el("p", { translate: false }, lines(rest))],
    );
    this.#damaged(damaged, acts);
    return this.#conflict(store.readOnly ? undefined : conflicts[0], acts);
  }

  #area(): boolean {
    return this.#root.querySelector("textarea[data-part='']") !== null;
  }

  /** A button that says of which question it is. */
  #named(words: string, act: () => void): HTMLButtonElement {
    const question = this.#root.dataset["question"] ??
      this.#root.querySelector(".al-prompt__question")?.textContent ?? "";
    return labelled(button(words, act), question.replace(/\s+/g, " ").trim());
  }

  /** What can be read of a damaged record. */
  #damaged(raw: unknown, { use }: NoticeActs): void {
    const text = readable(raw);
    this.#slot("damaged", raw === undefined ? "" : `!${text}`, () => [
      el("p", {}, answerWords.damaged),
      el("blockquote", { translate: false }, lines(text || answerWords.nothingReadable)),
      text && this.#area() && this.#named(say.useThis, () => use(text)),
    ], true);
  }

  /** Another text of the answer with what can be done about it; true where it is a new one. */
  #conflict(copy: ValidCopy | undefined, { settle, value }: NoticeActs): boolean {
    return this.#slot("conflict", copy?.id ?? "", () => {
      const other = copy!.record.value;
      return [
        el("p", {}, say.conflict),
        el("blockquote", { translate: false }, lines(inWords(controlsOf(this.#root), other))),
        this.#named(say.keepMine, () => settle(copy!)),
        " ",
        this.#named(say.useOther, () => settle(copy!, other)),
        " ",
        this.#area() && this.#named(say.keepBoth, () => settle(copy!, `${value()}\n\n${other}`)),
      ];
    });
  }

  /** One notice a slot; empty `about` takes it away. True where a notice was made. */
  #slot(slot: string, about: string, fill: () => (Node | string | false | null)[], alert = false): boolean {
    const shown = this.#shown[slot];
    if (shown?.about === about) return false;
    shown?.box.remove();
    delete this.#shown[slot];
    if (!about) return false;
    const box = alert ? alertBox(...fill()) : el("div", { className: "al-notice" }, ...fill());
    this.#shown[slot] = { about, box };
    this.element.append(box);
    return true;
  }
}
