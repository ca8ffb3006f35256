/** What has come in and is not on the wall yet: each hand-in with how it stands to what is there, and what was refused. */

import { button, el } from "../common/dom.ts";
import type { Received } from "../sharing/hand-in.ts";
import type { Refused } from "./intake.ts";
import { ofThisManual, type OnWall, type Questions, type Sorted, sortIn } from "./sort-in.ts";
import * as say from "./words.ts";

/** Hears what is to go on the wall. */
export type Accept = (sorted: readonly Sorted[]) => void;

/** What has come in, shown before it counts. */
export class Pending {
  readonly element = el("div", { className: "al-wall__pending al-screen", tabIndex: -1 });
  #received: Received[] = [];
  #refused: Refused[] = [];
  /** Whether answers to other questions are wanted; more may come in after that was said. */
  #takesOdd = false;
  #accept: Accept;
  #left: () => void;

  /** `left` hears when all is left out: where the reader goes on then. */
  constructor(accept: Accept, left: () => void) {
    this.#accept = accept;
    this.#left = left;
    this.element.setAttribute("role", "group");
    this.element.hidden = true;
  }

  /** What is waiting. */
  get received(): readonly Received[] {
    return this.#received;
  }

  /** Adds what has come in to what is waiting. */
  add(handIns: readonly Received[], refused: readonly Refused[], here: OnWall, questions: Questions): void {
    this.#received.push(...handIns);
    this.#refused.push(...refused);
    this.#show(here, questions);
    this.element.focus();
  }

  #clear(): void {
    this.#received = [];
    this.#refused = [];
    this.#takesOdd = false;
    this.element.hidden = true;
    this.element.replaceChildren();
  }

  #show(here: OnWall, questions: Questions): void {
    const sorted = sortIn(this.#received, here);
    const wanted = sorted.filter(({ standing }) => standing === "new" || standing === "changed");
    const odd = wanted.reduce(
      (sum, { handIn }) => sum + handIn.answers.length - ofThisManual(handIn, questions).answers.length,
      0,
    );
    const take = el("input", { type: "checkbox", autocomplete: "off", checked: this.#takesOdd });
    take.onchange = () => this.#takesOdd = take.checked;
    const up = () => {
      const own = (each: Sorted) => ({ ...each, handIn: ofThisManual(each.handIn, questions) });
      const accepted = take.checked ? wanted : wanted.map(own);
      this.#clear();
      this.#accept(accepted);
    };
    const count = new Set(wanted.map(({ handIn }) => handIn.id)).size;
    this.element.hidden = false;
    this.element.replaceChildren(
      el("ul", {}, ...sorted.map(sortedLine), ...this.#refused.map(refusedLine)),
      ...odd ? [el("p", {}, `${say.odd(odd)}.`), el("p", {}, el("label", {}, take, ` ${say.takeOdd}`))] : [],
      wanted.length
        ? el(
          "p",
          {},
          button(say.putUp(count), up, "al-button al-button--main"),
          " ",
          button(say.leaveOut, () => {
            this.#clear();
            this.#left();
          }),
        )
        : el("p", {}, say.nothingNew),
    );
    if (!wanted.length) { // there is nothing to decide
      this.#received = [];
      this.#refused = [];
      this.#takesOdd = false;
    }
  }
}

function sortedLine({ handIn: { name, answers }, standing }: Sorted): HTMLElement {
  const line = el(
    "li",
    {},
    `${say.oneHandIn(name, answers.length)}: `,
    el("strong", {}, say.standings[standing]),
  );
  line.dataset["standing"] = standing;
  return line;
}

function refusedLine({ name, reason }: Refused): HTMLElement {
  const line = el("li", {}, el("strong", {}, say.notTaken), `: ${name}. ${say.refusals[reason]}`);
  line.dataset["standing"] = "refused";
  return line;
}
