/** What would move places up, as a list for the team. */

import type { Definition } from "../../answers/definitions.ts";
import { el } from "../../common/dom.ts";
import { textOf } from "../../answers/parts.ts";
import { ratingsOf, type Whole, wholeOf } from "./rating.ts";
import { toMoveUp } from "./filter.ts";
import type { Entry } from "../../answers/entry.ts";
import * as say from "./words.ts";

/** The look of each rating. Whole names: the style sheet keeps only what stands in a script. */
const LOOKS: Readonly<Record<Whole, string>> = {
  green: "al-places__light--green",
  amber: "al-places__light--amber",
  red: "al-places__light--red",
  differ: "al-places__light--differ",
  "": "",
};

/** How a place is rated, with a shape, a colour and words; where people differ, how many say what. */
export function mark({ values }: Entry): HTMLElement {
  const light = wholeOf(values);
  const words = say.lights[light] + (light === "differ" ? `: ${say.tally(ratingsOf(values))}` : "");
  return el("span", { className: `al-places__light ${LOOKS[light]}` }, words);
}

/** Folded until it is asked for. */
export class MoveUpList {
  readonly element = el(
    "details",
    { className: "al-places__up", hidden: true },
    el("summary", {}, say.moveUp),
  );
  #body = el("div");
  #show: () => void = () => {};

  constructor() {
    this.element.append(this.#body);
    this.element.addEventListener("toggle", () => this.#show());
  }

  /** Shows what these places have to say. */
  show(entries: readonly Entry[], definition: Definition): void {
    this.element.hidden = entries.length === 0;
    this.#show = () => {
      if (this.element.open) this.#body.replaceChildren(...this.#fill(entries, definition));
    };
    this.#show();
  }

  #fill(entries: readonly Entry[], definition: Definition): Node[] {
    const { said, unsaid } = toMoveUp(entries, definition);
    const name = ({ values }: Entry) => textOf(values, "name") || say.unnamed;
    const items = said.map((entry) =>
      el(
        "li",
        {},
        mark(entry),
        " ",
        el("strong", {}, name(entry)),
        `: ${textOf(entry.values, "better")}`,
      )
    );
    const nodes = [
      items.length > 0 && el("p", {}, say.moveUpWhy),
      items.length > 0 && el("ul", {}, ...items),
      unsaid.length > 0 && el("p", {}, say.notSaidYet(unsaid.map(name))),
    ].filter((node) => node instanceof Node);
    return nodes.length ? nodes : [el("p", {}, say.nothingToMove)];
  }
}
