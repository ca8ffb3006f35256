/** Fields of the grid that hold what cannot be counted: each is marked, and what is wrong is said in one place. */

import { el } from "../common/dom.ts";
import { isWrong, thereOf } from "./grid.ts";
import * as say from "./words.ts";

/** The place where it is said. */
export class Wrong {
  readonly element = el("p", { className: "al-before__wrong", id: "al-before-wrong" });

  constructor() {
    this.element.setAttribute("role", "status");
  }

  /** Looks at the ratings, and at how many people were there, of whom so many gave ratings. */
  show(ratings: readonly HTMLInputElement[], there: HTMLInputElement, gave: number): void {
    const wrong = ratings.filter((field) => this.#mark(field, isWrong(field.value)));
    const places = wrong.map((field) => field.getAttribute("aria-label")).join("; ");
    const count = thereOf(there.value), isNone = there.value.trim() !== "" && count === null;
    const isTooFew = count !== null && count < gave;
    this.#mark(there, isNone || isTooFew);
    const words = [
      isNone && say.thereWrong,
      isTooFew && say.thereTooFew(gave, count),
      places && `${say.wrong} ${places}.`,
    ].filter(Boolean).join(" ");
    if (this.element.textContent !== words) this.element.textContent = words;
  }

  #mark(field: HTMLInputElement, isBad: boolean): boolean {
    if (isBad === field.hasAttribute("aria-invalid")) return isBad;
    if (isBad) {
      field.setAttribute("aria-invalid", "true");
      field.setAttribute("aria-describedby", this.element.id);
    } else for (const name of ["aria-invalid", "aria-describedby"]) field.removeAttribute(name);
    return isBad;
  }
}
