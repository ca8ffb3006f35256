/** The grids that are kept on this device: opening one, and deleting one, which can be taken back. */

import { announce } from "../common/announce.ts";
import { momentInWords } from "../common/dates.ts";
import { button, el, labelled } from "../common/dom.ts";
import { redrawRows } from "../common/redraw.ts";
import { unlikeNames } from "../common/unlike-names.ts";
import type { StoredEntry } from "../tools/shared/entries.ts";
import { gridOf } from "./grid.ts";
import * as say from "./words.ts";

/** What the list asks of the page. */
export interface GridActs {
  readonly open: (entry: StoredEntry) => void;
  readonly remove: (entry: StoredEntry) => Promise<boolean>;
  readonly bringBack: (entry: StoredEntry) => Promise<boolean>;
}

/** The list, hidden while there is none. */
export class GridList {
  readonly element = el("section", { className: "al-screen", hidden: true }, el("h2", {}, say.yours));
  #list = el("ul", { className: "al-before__grids" });
  #outcome = el("p", { tabIndex: -1 });
  #acts: GridActs;

  constructor(acts: GridActs) {
    this.#acts = acts;
    this.element.append(this.#list, this.#outcome);
  }

  /** Shows these; the one that is open is marked. */
  show(entries: readonly StoredEntry[], open: string, frozen: boolean): void {
    this.element.hidden = !entries.length && !this.#outcome.childNodes.length;
    const named = entries.map((entry) => {
      const { name, people } = gridOf(entry.values);
      return { id: entry.id, name: say.kept(name, people.length), apart: momentInWords(entry.updated) };
    });
    const called = unlikeNames(named);
    const rows = entries.map((entry, index) => {
      const words = named[index]!.name;
      const act = (label: string, does: () => void) => {
        const made = button(label, does, "al-button al-button--quiet");
        return labelled(made, called.get(entry.id)!);
      };
      const item = el(
        "li",
        {},
        el("span", { translate: false }, words),
        " ",
        act(say.open, () => this.#acts.open(entry)),
        " ",
        !frozen && act(say.remove, () => void this.#remove(entry)),
      );
      if (entry.id === open) item.setAttribute("aria-current", "true");
      item.dataset["row"] = entry.id;
      return item;
    });
    if (redrawRows(this.#list, rows)) this.#outcome.focus();
  }

  async #remove(entry: StoredEntry): Promise<void> {
    if (!await this.#acts.remove(entry)) return;
    const back = button(say.bringBack, () => void this.#bringBack(entry));
    this.#outcome.replaceChildren(`${say.removed} `, back);
    this.element.hidden = false;
    back.focus();
    announce(say.removed);
  }

  async #bringBack(entry: StoredEntry): Promise<void> {
    if (!await this.#acts.bringBack(entry)) return;
    this.#outcome.replaceChildren(say.broughtBack);
    this.#outcome.focus();
    announce(say.broughtBack);
  }
}
