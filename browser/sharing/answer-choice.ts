/** One answer that can be shared: what it says, a box to tick, and room to change the words for sharing. */

import { type Answer, isEmpty, isSame } from "../answers/answer.ts";
import { showAnswer } from "../answers/answer-view.ts";
import { button, el, labelled } from "../common/dom.ts";
import { editableParts, withWords } from "./editable.ts";
import type { DraftOf } from "./draft.ts";
import type { SharedAnswer } from "./hand-in.ts";
import type { Shareable } from "./shareable.ts";
import * as say from "./words.ts";

let made = 0;

/** An answer with its box. */
export class AnswerChoice {
  readonly element: HTMLElement;
  #it: Shareable;
  #value: Answer;
  #box = el("input", { type: "checkbox", autocomplete: "off" });
  #words = el("div", { className: "al-share__words", dir: "auto" });
  #editor = el("div");
  #changed: () => void;

  /** `changed` hears of every tick and every word. `draft` is what was chosen and reworded before. */
  constructor(it: Shareable, draft: DraftOf | undefined, changed: () => void) {
    this.#it = it;
    this.#value = draft?.value ?? it.value;
    // Of an answer that says something else by now, nobody has said that it may go.
    this.#box.checked = !!draft?.chosen && draft.rev === it.record.rev;
    this.#changed = changed;
    const id = `al-share-${++made}`, question = it.definition.question;
    const head = el("p", { className: "al-share__question", id }, question);
    this.#box.onchange = () => this.#show();
    const label = el("label", {}, this.#box, ` ${say.share}`);
    this.#box.setAttribute("aria-label", `${say.share}: ${question}`);
    this.element = el(
      "div",
      { className: "al-share__answer" },
      head,
      this.#words,
      el("p", {}, label),
      this.#editor,
    );
    this.element.setAttribute("role", "group");
    this.element.setAttribute("aria-labelledby", id);
    this.#draw();
  }

  get key(): string {
    return this.#it.record.key;
  }

  /** What is to be kept of it; null where nothing was chosen or reworded. */
  get draft(): DraftOf | null {
    const chosen = this.#box.checked, { rev } = this.#it.record;
    if (!isSame(this.#value, this.#it.value)) return { rev, chosen, value: this.#value };
    return chosen ? { rev, chosen } : null;
  }

  /** Whether it goes along. */
  get isChosen(): boolean {
    return this.#box.checked && !isEmpty(this.#value);
  }

  /** What goes along. */
  get shared(): SharedAnswer {
    const { record: { key, revision }, definition: { question } } = this.#it;
    return { key, revision, question, value: this.#value };
  }

  /** What goes along, as it is shown. */
  view(): Node {
    return showAnswer(this.#value, this.#it.definition);
  }

  #show(): void {
    this.#draw();
    this.#changed();
  }

  #draw(): void {
    this.element.toggleAttribute("data-chosen", this.#box.checked);
    this.#showWords();
    this.#editor.replaceChildren();
    if (this.#box.checked && editableParts(this.#it.value, this.#it.definition).length) {
      this.#editor.append(labelled(button(say.change, () => this.#edit()), this.#it.definition.question));
    }
  }

  #showWords(): void {
    const changed = !isSame(this.#value, this.#it.value);
    const empty = this.#box.checked && isEmpty(this.#value);
    this.#words.replaceChildren(
      ...changed && !empty ? [el("p", { className: "al-share__mark" }, say.changed)] : [],
      empty ? el("p", { className: "al-notice" }, say.nothingLeft) : this.view(),
    );
  }

  #edit(): void {
    const now = new Map(
      editableParts(this.#value, this.#it.definition).map(({ part, words }) => [part, words]),
    );
    const fields = editableParts(this.#it.value, this.#it.definition).map(({ part, label, words }) => {
      const field = el("textarea", {
        className: "al-prompt__input",
        value: now.get(part) ?? "",
        rows: Math.min(8, Math.max(2, Math.ceil(words.length / 60))),
        autocomplete: "off",
        dir: "auto",
      });
      const named = label || say.words;
      field.setAttribute("aria-label", `${named}: ${this.#it.definition.question}`);
      let taken = field.value;
      const take = () => {
        if (field.value === taken) return;
        taken = field.value;
        this.#value = withWords(this.#value, part, taken);
        this.#showWords();
        this.#changed();
      };
      // A text expander or dictation tells of its words with `change` alone, or not at all.
      for (const event of ["input", "change", "blur"]) field.addEventListener(event, take);
      return el("label", { className: "al-share__field" }, el("span", {}, named), field);
    });
    const back = labelled(
      button(say.ownWords, () => {
        this.#value = this.#it.value;
        this.#show();
        this.#box.focus();
      }),
      this.#it.definition.question,
    );
    this.#editor.replaceChildren(el("p", {}, say.changeWhy), ...fields, el("p", {}, back));
    this.#editor.querySelector("textarea")?.focus();
  }
}
