/** Rows that are moved up and down, by buttons or by a grip. Their places stand in the fields that the server wrote. */

import { announce } from "alongside/common/announce.ts";
import { button, el, labelled } from "alongside/common/dom.ts";
import { DragRows } from "alongside/common/drag-rows.ts";
import { holdingStill } from "alongside/common/in-place.ts";
import { provide } from "alongside/common/on-demand.ts";
import type { Enhance } from "alongside/exercise/kind-script.ts";
import { ADDED } from "alongside/exercise/rows.ts";

const HOW = "Put these in order, with the first at the top. Use the buttons to move them, or drag them.";

interface Item {
  readonly row: HTMLElement;
  readonly field: HTMLInputElement;
  readonly words: string;
  readonly number: HTMLElement;
  readonly up: HTMLButtonElement;
  readonly down: HTMLButtonElement;
}

class Ranking {
  readonly #list: HTMLElement;
  /** In the order of the author. */
  readonly #items: readonly Item[];
  readonly #keep = button("Save this order", () => this.#settle(true), "al-button al-ranking__keep");
  readonly #clear = button("Clear my order", () => this.#settle(false), "al-button al-prompt__clear");
  readonly #drag: DragRows;
  /** The order before something was taken up. */
  #before: readonly Item[] = [];

  constructor(prompt: HTMLElement, list: HTMLElement, question: string) {
    this.#list = list;
    this.#items = [...list.children].map((row) => this.#dress(row as HTMLElement));
    list.classList.add("is-live");
    list.previousElementSibling?.classList.add("is-live"); // how to do it on paper
    list.before(el("p", { className: "al-prompt__help al-screen" }, HOW));
    for (const each of [this.#clear, this.#keep]) {
      each.setAttribute(ADDED, "");
      list.after(labelled(each, question));
    }
    this.#drag = new DragRows(list, {
      grip: ".al-ranking__grip",
      row: "li",
      listAt: () => list,
      taken: () => this.#before = this.#inOrder(),
      dropped: (row, isMeant) => this.#drop(row, isMeant),
    });
    prompt.addEventListener("al-change", () => !this.#drag.holding && this.#show());
    this.#show();
  }

  #dress(row: HTMLElement): Item {
    const words = row.querySelector(".al-ranking__words")!.textContent!,
      field = row.querySelector("input")!;
    const [up, down] = [["Move up", -1] as const, ["Move down", 1] as const]
      .map(([what, by]) => {
        const made = labelled(button(what, () => this.#step(item, by), "al-button al-ranking__move"), words);
        made.setAttribute(ADDED, "");
        return made;
      });
    const grip = el("span", { className: "al-ranking__grip al-screen" }, "⠿");
    const number = el("span", { className: "al-ranking__number al-screen" });
    grip.setAttribute("aria-hidden", "true"); // the buttons do the same
    const item = { row, field, words, number, up: up!, down: down! };
    row.prepend(grip, number);
    row.append(el("span", { className: "al-ranking__moves al-screen" }, up, down));
    return item;
  }

  #inOrder(): Item[] {
    return [...this.#list.children].map((row) => this.#items.find((item) => item.row === row)!);
  }

  /** Shows the order that stands in the fields; what has no place yet comes last, in the order of the author. */
  #show(): void {
    const place = ({ field }: Item) => parseInt(field.value) || Infinity;
    const wanted = [...this.#items].sort((one, other) => place(one) - place(other) || 0);
    if (this.#inOrder().some((item, index) => item !== wanted[index])) {
      const active = document.activeElement;
      holdingStill(() => {
        this.#list.append(...wanted.map(({ row }) => row));
        if (active instanceof HTMLElement && this.#list.contains(active)) {
          active.focus({ preventScroll: true });
        }
      });
    }
    wanted.forEach(({ field, number, up, down }, index) => {
      number.textContent = field.value && `${index + 1}`;
      up.setAttribute("aria-disabled", `${index === 0}`);
      down.setAttribute("aria-disabled", `${index === wanted.length - 1}`);
    });
    this.#keep.hidden = wanted.every(({ field }) => field.value);
    this.#clear.hidden = wanted.every(({ field }) => !field.value);
  }

  /** Moves a row by moving its neighbour, so that the button that was pressed keeps the focus and its place on the screen. */
  #step(item: Item, by: 1 | -1): void {
    const { row } = item;
    const other = by < 0 ? row.previousElementSibling : row.nextElementSibling;
    if (other) {
      holdingStill(() => {
        row[by < 0 ? "after" : "before"](other);
        this.#write(true);
      }, row);
    }
    this.#tell(item);
  }

  #tell(item: Item): void {
    announce(`${item.words}, now ${this.#inOrder().indexOf(item) + 1} of ${this.#items.length}`);
  }

  #settle(isKept: boolean): void {
    this.#write(isKept);
    (isKept ? this.#clear : this.#keep).focus(); // the button that was pressed is hidden now
  }

  /** Writes the order that is seen into the fields, or takes it out of them. One event tells of all. */
  #write(isKept: boolean): void {
    this.#inOrder().forEach(({ field }, index) => field.value = isKept ? `${index + 1}` : "");
    this.#items[0]!.field.dispatchEvent(new Event("input", { bubbles: true }));
  }

  #drop(row: HTMLElement, isMeant: boolean): void {
    const order = this.#inOrder();
    if (isMeant && order.some((each, index) => each !== this.#before[index])) this.#write(true);
    else this.#show(); // what another tab may have changed since it was taken up
    if (isMeant) this.#tell(order.find((item) => item.row === row)!);
  }
}

const enhance: Enhance = (prompt) => {
  if (prompt.querySelector("input:read-only")) return; // where nothing can be changed, the numbers say the order
  for (const list of prompt.querySelectorAll<HTMLElement>(".al-ranking")) {
    const question = list.closest(".al-prompt__field")?.querySelector(".al-prompt__question");
    new Ranking(prompt, list, question?.textContent?.trim() ?? "");
  }
};
provide("kind-ranking", enhance);
