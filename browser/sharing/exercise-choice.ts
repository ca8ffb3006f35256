/** An exercise with what was written in it, folded: its answers come when it is opened for the first time. */

import { el } from "../common/dom.ts";
import { AnswerChoice } from "./answer-choice.ts";
import type { Shareable } from "./shareable.ts";
import * as say from "./words.ts";

/** An exercise to choose from. */
export class ExerciseChoice {
  readonly element: HTMLDetailsElement;
  #count = el("span", { className: "al-share__count" });
  #all: number;
  #choices: AnswerChoice[] = [];
  #changed: () => void;

  constructor(readonly title: string, all: readonly Shareable[], changed: () => void) {
    this.#changed = changed;
    this.#all = all.length;
    const list = el("div");
    this.element = el(
      "details",
      { className: "al-share__exercise" },
      el("summary", {}, title, " ", this.#count),
      list,
    );
    this.element.addEventListener("toggle", () => {
      if (this.#choices.length || !this.element.open) return;
      this.#choices = all.map((it) => new AnswerChoice(it, () => this.#note()));
      list.append(...this.#choices.map(({ element }) => element));
    });
    this.#say();
  }

  /** The answers of it that are chosen. */
  get chosen(): AnswerChoice[] {
    return this.#choices.filter(({ isChosen }) => isChosen);
  }

  #note(): void {
    this.#say();
    this.#changed();
  }

  #say(): void {
    this.#count.textContent = say.chosenOf(this.chosen.length, this.#all);
  }
}
