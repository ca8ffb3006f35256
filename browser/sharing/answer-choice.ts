/** One answer that can be shared: what it says, a box to tick, and room to change the words for sharing. */

import { type Answer, isEmpty, isSame } from "../answers/answer.ts";
import { showAnswer } from "../answers/answer-view.ts";
import { button, el, labelled } from "../common/dom.ts";
import { editableParts, withWords } from "./editable.ts";
import { type Changes, type Draft, rewordings, tickField, wordsField } from "./draft.ts";
import type { SharedAnswer } from "./hand-in.ts";
import type { Shareable } from "./shareable.ts";
import * as say from "./words.ts";

let made = 0;

/** An answer with its box. */
export class AnswerChoice {
  readonly element: HTMLElement;
  #it: Shareable;
  /** The words to share by their parts, where they are others than those of the answer. */
  #reworded: Map<string, string>;
  /** Parts of which no other words are to be kept any more. */
  #undone = new Set<string>();
  #box = el("input", { type: "checkbox", autocomplete: "off" });
  #words = el("div", { className: "al-share__words", dir: "auto", translate: false });
  #editor = el("div");
  #changed: (choice: AnswerChoice) => void;
  /** Its question, told apart from others of the same words: a tool asks the same of each entry. */
  readonly #called: string;

  /** `changed` hears of every tick and every word. `draft` is what was chosen and reworded before. */
  constructor(it: Shareable, called: string, draft: Draft, changed: (choice: AnswerChoice) => void) {
    this.#it = it;
    this.#called = called;
    const { key, rev } = it.record;
    this.#reworded = rewordings(draft, key);
    // What the answer has no more of, and what must not go by now, does not come back with its other words.
    const own = this.#own();
    for (const part of [...this.#reworded.keys()].filter((part) => !own.has(part))) {
      this.#reworded.delete(part);
      this.#undone.add(part);
    }
    // Of an answer that says something else by now, nobody has said that it may go.
    this.#box.checked = draft.get(tickField(key)) === rev && !this.#undone.size;
    this.#changed = changed;
    const id = `al-share-${++made}`, question = it.definition.question;
    const head = el("p", { className: "al-share__question", id }, question);
    this.#box.onchange = () => this.#show();
    const label = el("label", {}, this.#box, ` ${say.share}`);
    this.#box.setAttribute("aria-label", `${say.share}: ${called}`);
    this.element = el(
      "div",
      { className: "al-share__answer" },
      head,
      this.#words,
      el("p", {}, label),
      this.#editor,
    );
    this.element.setAttribute("role", "group");
    if (called === question) this.element.setAttribute("aria-labelledby", id);
    else this.element.setAttribute("aria-label", called);
    this.#draw();
  }

  /** What is to be kept of it now. */
  get changes(): Changes {
    const { key, rev } = this.#it.record;
    return new Map<string, string | number | undefined>([
      [tickField(key), this.#box.checked ? rev : undefined],
      ...[...this.#undone].map((part) => [wordsField(key, part), undefined] as const),
      ...[...this.#reworded].map(([part, words]) => [wordsField(key, part), words] as const),
    ]);
  }

  /** What takes all of it out of what is kept. */
  get removal(): Changes {
    return new Map([...this.changes.keys()].map((field) => [field, undefined]));
  }

  /** It is not chosen any more. */
  untick(): void {
    this.#box.checked = false;
    this.#draw();
  }

  /** What its parts say that can be worded in another way. */
  #own(): Map<string, string> {
    return new Map(
      editableParts(this.#it.value, this.#it.definition).map(({ part, words }) => [part, words]),
    );
  }

  get #value(): Answer {
    return [...this.#reworded].reduce(
      (value, [part, words]) => withWords(value, part, words),
      this.#it.value,
    );
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
    this.#changed(this);
  }

  #draw(): void {
    this.element.toggleAttribute("data-chosen", this.#box.checked);
    this.#showWords();
    this.#editor.replaceChildren();
    if (this.#box.checked && editableParts(this.#it.value, this.#it.definition).length) {
      this.#editor.append(labelled(button(say.change, () => this.#edit()), this.#called));
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

  /** Gives a part other words to share, or its own again. */
  #reword(part: string, words: string | undefined): void {
    if (words === undefined) {
      this.#reworded.delete(part);
      this.#undone.add(part);
    } else {
      this.#reworded.set(part, words);
      this.#undone.delete(part);
    }
  }

  #edit(): void {
    const fields = editableParts(this.#it.value, this.#it.definition).map(({ part, label, words }) => {
      const field = el("textarea", {
        className: "al-prompt__input",
        value: this.#reworded.get(part) ?? words,
        rows: Math.min(8, Math.max(2, Math.ceil(words.length / 60))),
        autocomplete: "off",
        dir: "auto",
      });
      const named = label || say.words;
      field.setAttribute("aria-label", `${named}: ${this.#called}`);
      let taken = field.value;
      const take = () => {
        if (field.value === taken) return;
        taken = field.value;
        this.#reword(part, taken === words ? undefined : taken);
        this.#showWords();
        this.#changed(this);
      };
      // A text expander or dictation tells of its words with `change` alone, or not at all.
      for (const event of ["input", "change", "blur"]) field.addEventListener(event, take);
      return el("label", { className: "al-share__field" }, el("span", {}, named), field);
    });
    const back = labelled(
      button(say.ownWords, () => {
        for (const part of [...this.#reworded.keys()]) this.#reword(part, undefined);
        this.#show();
        this.#box.focus();
      }),
      this.#called,
    );
    this.#editor.replaceChildren(el("p", {}, say.changeWhy), ...fields, el("p", {}, back));
    this.#editor.querySelector("textarea")?.focus();
  }
}
