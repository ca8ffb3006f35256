/** A question of the wall: hidden until it is opened, and then as it is until something is taken down or comes to it. */

import { el } from "../common/dom.ts";
import type { Asked } from "./group.ts";
import { howMany, showAsked, type TakeDown } from "./show.ts";
import * as say from "./words.ts";

/** A question that opens. */
export class QuestionView {
  readonly element: HTMLDetailsElement;
  #asked: Asked;
  #count = el("span", { className: "al-share__count" });
  #content = el("div", { className: "al-wall__content" });
  #shown = "";
  #takeDown: TakeDown;

  constructor(asked: Asked, takeDown: TakeDown) {
    this.#asked = asked;
    this.#takeDown = takeDown;
    this.element = el(
      "details",
      { className: "al-wall__question" },
      el("summary", {}, asked.question, " ", this.#count),
      this.#content,
    );
    this.element.addEventListener("toggle", () => this.#fill());
    this.update(asked);
  }

  /** Takes in what is said now; what is open is made anew only where that has changed. */
  update(asked: Asked): void {
    this.#asked = asked;
    this.#count.textContent = howMany(asked);
    this.#fill();
  }

  #fill(): void {
    if (!this.element.open) return;
    const shown = JSON.stringify(this.#asked.said);
    if (shown === this.#shown) return;
    this.#shown = shown;
    const note = !this.#asked.isOurs && el("p", { className: "al-notice" }, say.otherWording);
    this.#content.replaceChildren(...note ? [note] : [], ...showAsked(this.#asked, this.#takeDown));
  }
}
