/** An exercise with what was written in it, folded: its answers come when it is opened for the first time. */

import { el } from "../common/dom.ts";
import { unlikeNames } from "../common/unlike-names.ts";
import { AnswerChoice } from "./answer-choice.ts";
import { type Draft, rewordings, tickField } from "./draft.ts";
import type { Shareable } from "./shareable.ts";
import * as say from "./words.ts";

/** An exercise to choose from. */
export class ExerciseChoice {
  readonly element: HTMLDetailsElement;
  #count = el("span", { className: "al-share__count" });
  #all: number;
  #choices: AnswerChoice[] = [];
  #changed: (choice: AnswerChoice) => void;

  /** `draft` is what was chosen and reworded before: where there is any of it, the answers are there at once. */
  constructor(
    readonly title: string,
    all: readonly Shareable[],
    draft: Draft,
    changed: (choice: AnswerChoice) => void,
  ) {
    this.#changed = changed;
    this.#all = all.length;
    const list = el("div");
    this.element = el(
      "details",
      { className: "al-share__exercise" },
      el("summary", {}, title, " ", this.#count),
      list,
    );
    const fill = () => {
      if (this.#choices.length) return;
      const called = unlikeNames(all.map(({ record: { key }, definition: { question } }) => ({
        id: key,
        name: question,
        apart: "",
      })));
      this.#choices = all.map((it) =>
        new AnswerChoice(it, called.get(it.record.key)!, draft, (choice) => this.#note(choice))
      );
      list.append(...this.#choices.map(({ element }) => element));
    };
    this.element.addEventListener("toggle", () => this.element.open && fill());
    if (all.some(({ record: { key } }) => draft.has(tickField(key)) || rewordings(draft, key).size)) fill();
    this.#say();
  }

  /** The answers of it that are chosen. */
  get chosen(): AnswerChoice[] {
    return this.#choices.filter(({ isChosen }) => isChosen);
  }

  /** None of them is chosen any more. */
  untick(): void {
    for (const choice of this.#choices) choice.untick();
    this.#say();
  }

  #note(choice: AnswerChoice): void {
    this.#say();
    this.#changed(choice);
  }

  #say(): void {
    this.#count.textContent = say.chosenOf(this.chosen.length, this.#all);
  }
}
