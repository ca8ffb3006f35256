/** Rows that are taken by their grip, with mouse, pen or finger, and put down in any list that takes them. */

import { EdgeScroll } from "../../common/edge-scroll.ts";
import type { Place } from "./edit.ts";

/** So far down a tall row, in pixels, what is dragged comes before it. */
const UPPER = 70;

/** Lets rows below `root` be dragged. `drop` hears where one was put down; null where it was given up. */
export class Dragging {
  readonly #root: HTMLElement;
  readonly #drop: (key: string, place: Place | null) => void;
  #held: HTMLElement | null = null;
  /** What carries it: a hand that rests on the screen beside a pen has no say. */
  #pointer = 0;
  /** Where that was last. */
  #at: Pick<PointerEvent, "clientX" | "clientY"> = { clientX: 0, clientY: 0 };
  readonly #page = new EdgeScroll(() => this.#put(this.#at));

  constructor(root: HTMLElement, drop: (key: string, place: Place | null) => void) {
    this.#root = root;
    this.#drop = drop;
    root.addEventListener("pointerdown", (event) => this.#take(event));
    const own = (does: (event: PointerEvent) => void) => (event: PointerEvent) =>
      event.pointerId === this.#pointer && does(event);
    root.addEventListener("pointermove", own((event) => this.#carry(event)));
    root.addEventListener("pointerup", own(() => this.#letGo(true)));
    root.addEventListener("pointercancel", own(() => this.#letGo(false)));
    // A finger on a grip is not to move the page, in browsers that ask for this alone, too.
    root.addEventListener("touchstart", (event) => {
      if (gripOf(event)) event.preventDefault();
    }, { passive: false });
    addEventListener("keydown", ({ key }) => key === "Escape" && this.#letGo(false));
  }

  #take(event: PointerEvent): void {
    const row = gripOf(event)?.closest<HTMLElement>("[data-key]");
    if (!row || event.button !== 0 || this.#held) return;
    event.preventDefault();
    this.#root.setPointerCapture(event.pointerId);
    this.#held = row;
    this.#pointer = event.pointerId;
    row.classList.add("is-held");
  }

  #carry(event: PointerEvent): void {
    if (!this.#held) return;
    this.#at = event;
    this.#put(event);
    this.#page.at(event.clientY);
  }

  /** Puts what is held where the pointer is. */
  #put({ clientX, clientY }: Pick<PointerEvent, "clientX" | "clientY">): void {
    const held = this.#held;
    if (!held) return;
    const list = this.#listAt(clientX, clientY, held);
    if (list) {
      const next = [...list.children].find((other) => {
        if (other === held) return false;
        const { top, height } = other.getBoundingClientRect();
        return clientY < top + Math.min(height / 2, UPPER);
      }) ?? null;
      const isThere = held.parentElement === list && held.nextElementSibling === next;
      if (!isThere && next !== held) list.insertBefore(held, next);
    }
  }

  /** The list at a point that may take what is held: groups take no groups, and nothing goes into itself. */
  #listAt(x: number, y: number, held: HTMLElement): HTMLElement | null {
    let list = listAround(document.elementFromPoint(x, y));
    const isFit = (each: HTMLElement) =>
      !held.contains(each) &&
      !(each.dataset["parallel"] && held.classList.contains("al-planner__row--parallel"));
    while (list && !isFit(list)) list = listAround(list.closest(HOLDER)?.parentElement ?? null);
    return list;
  }

  #letGo(isMeant: boolean): void {
    const held = this.#held;
    if (!held) return;
    this.#held = null;
    this.#page.stop();
    held.classList.remove("is-held");
    const list = held.closest<HTMLElement>("[data-list]");
    const key = held.dataset["key"]!;
    if (!isMeant || !list) return this.#drop(key, null);
    const { day, parallel = "", group } = list.dataset;
    this.#drop(key, {
      day: Number(day),
      parallel,
      group: Number(group),
      at: [...list.children].indexOf(held),
    });
  }
}

/** What holds a list with its name and its buttons: all of it takes what is put down on it. */
const HOLDER = ".al-planner__holder";

function listAround(element: Element | null): HTMLElement | null {
  return element?.closest(HOLDER)?.querySelector<HTMLElement>(":scope > [data-list]") ?? null;
}

function gripOf({ target }: Event): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>(".al-planner__grip") : null;
}
