/** The things of a day or of one group, a row each, and the button that adds to them. */

import { button, el, labelled } from "../../common/dom.ts";
import type { TimedGroup } from "./clock.ts";
import type { Desk } from "./desk.ts";
import type { ListPlace, Place } from "./edit.ts";
import { keeping } from "./fields.ts";
import type { Item } from "./record.ts";

/** A thing with its times, in a day or in a group. */
export interface TimedRow {
  readonly item: Item;
  readonly start: number;
  readonly end: number;
  readonly groups: readonly TimedGroup[];
}

/** All rows of the page by the key of their things. */
export interface Rows {
  /** The row of a thing, made where there is none yet. */
  of(
    item: Item,
  ): { readonly element: HTMLElement; update: (timed: TimedRow, place: Place, flagged: boolean) => void };
  /** Whether there is something to look at. */
  flagged(key: string): boolean;
  /** What a thing is called so that no other of the plan is called the same. */
  called(key: string): string;
}

/** What stands around the rows. */
export interface Around {
  readonly before: readonly Node[];
  readonly after: readonly Node[];
  /** Hears the name of the list whenever it is shown. */
  readonly shown: (name: string) => void;
  /** Words of the button that adds to it. */
  readonly adds: (name: string) => string;
  /** What the list belongs to: buttons of several lists have the same words. */
  readonly of: () => string;
}

/** One list. */
export class ListView {
  readonly element: HTMLElement;
  readonly #list = el("ol", { className: "al-planner__list" });
  readonly #add: HTMLButtonElement;
  readonly #rows: Rows;
  readonly #around: Around;
  #place: ListPlace = { day: 0, parallel: "", group: 0 };
  #name = "";

  constructor(desk: Desk, rows: Rows, around: Around) {
    this.#rows = rows;
    this.#around = around;
    this.#list.setAttribute("role", "list"); // WebKit takes a list without numbers for none
    this.#list.dataset["list"] = "";
    this.#add = button("", () => desk.add(this.#place, this.#name), "al-button al-planner__add");
    this.#add.disabled = desk.readOnly;
    this.element = el(
      "div",
      { className: "al-planner__holder" },
      ...around.before,
      this.#list,
      keeping(el("p", { className: "al-planner__buttons" }, this.#add, ...around.after)),
    );
  }

  /** Shows the rows in their order; each stays the element that it was. */
  show(timed: readonly TimedRow[], place: ListPlace, name: string): void {
    this.#place = place;
    this.#name = name;
    const { dataset } = this.#list;
    dataset["day"] = String(place.day);
    dataset["parallel"] = place.parallel;
    dataset["group"] = String(place.group);
    const words = this.#around.adds(name);
    if (this.#add.textContent !== words) this.#add.textContent = words;
    labelled(this.#add, this.#around.of());
    this.#around.shown(name);
    let next = this.#list.firstElementChild;
    timed.forEach((each, at) => {
      const row = this.#rows.of(each.item);
      if (row.element === next) next = next.nextElementSibling;
      else this.#list.insertBefore(row.element, next);
      row.update(each, { ...place, at }, this.#rows.flagged(each.item.key));
    });
    while (next) {
      const gone = next;
      next = next.nextElementSibling;
      gone.remove();
    }
  }

  focusAdd(): void {
    this.#add.focus();
  }
}
