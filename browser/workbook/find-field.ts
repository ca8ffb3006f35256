/** Finding words in My workbook: which answers hold all of them, however they are written. */

import { announce } from "../common/announce.ts";
import { el } from "../common/dom.ts";
import { foldText, holdsWord, searchWords } from "../common/fold-text.ts";
import { whenEntered } from "../common/when-entered.ts";
import * as say from "./words.ts";

/** How long typing pauses before anything is looked for, in milliseconds. */
const DEBOUNCE = 200;

/** The words of answers as they are looked through, each with the text that it was made of. */
const known = new WeakMap<HTMLElement, readonly [text: string, folded: string]>();

/** The words of an answer as they are looked through; there since it was shown, so that whoever types has not to wait. */
function foldedWords(answer: HTMLElement): string {
  const text = answer.textContent ?? "", before = known.get(answer);
  if (before?.[0] === text) return before[1];
  const folded = foldText(text);
  known.set(answer, [text, folded]);
  return folded;
}

/** The field to type into. */
export class FindField {
  readonly element: HTMLElement;
  #field = el("input", { type: "search", autocomplete: "off", id: "al-find" });
  #said = el("p", { className: "al-workbook__found" });
  #timer: ReturnType<typeof setTimeout> | 0 = 0;

  /** `find` hears that something else is looked for. */
  constructor(find: () => void) {
    const label = el("label", {}, say.find);
    label.htmlFor = this.#field.id;
    this.element = el("div", { className: "al-workbook__find" }, label, this.#field, this.#said);
    whenEntered(this.#field, () => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(find, DEBOUNCE);
    });
  }

  /** What is looked for, without space around it. */
  get question(): string {
    return this.#field.value.trim();
  }

  /** Shows of these answers only those that hold the question; returns how many do. */
  choose(answers: Iterable<HTMLElement>): number {
    const words = searchWords(this.question), asked = !!this.question;
    let found = 0;
    for (const answer of answers) {
      const inside = foldedWords(answer);
      const hit = answer.hasAttribute("data-answered") && words.every((word) => holdsWord(inside, word));
      answer.hidden = asked && !hit;
      if (hit) found += 1;
    }
    return found;
  }

  /** Says how many answers hold the question. */
  say(found: number): void {
    const words = this.question ? say.found(found) : "";
    if (this.#said.textContent === words) return;
    this.#said.textContent = words;
    if (words) announce(words);
  }
}
