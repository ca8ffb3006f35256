/** Which exercises stand at the top of My workbook, and where all others stand: in their part. */

import type { ExerciseSection } from "./exercise-section.ts";

/**
 * What the reader has begun, the latest first.
 *
 * Nothing that stands there is moved while somebody may be reading it: what is begun meanwhile, in another tab or by a
 * backup, comes before all that was there.
 */
export class BegunList {
  #list: HTMLElement;
  /** Where each section stood when it was begun; it goes back there when nothing is left in it. */
  #homes = new WeakMap<HTMLElement, Comment>();
  #before: Element | null = null;

  constructor(list: HTMLElement) {
    this.#list = list;
  }

  /** Begins to place sections, those with the latest words first. */
  start(): void {
    this.#before = this.#list.firstElementChild;
  }

  /** Puts a section where it belongs now. */
  place({ element, holdsSomething, unfold }: ExerciseSection): void {
    const isHere = element.parentElement === this.#list;
    if (holdsSomething === isHere) return;
    if (isHere) {
      if (this.#before === element) this.#before = element.nextElementSibling;
      this.#homes.get(element)?.after(element);
      return;
    }
    if (!this.#homes.has(element)) {
      const home = document.createComment("");
      element.before(home);
      this.#homes.set(element, home);
    }
    // Whoever comes to read what they wrote last need not look for it.
    if (!this.#list.firstElementChild) unfold();
    this.#list.insertBefore(element, this.#before);
  }
}
