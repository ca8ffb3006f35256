/** Rows that are taken by their grip and carried by one hand, with mouse, pen or finger; the page goes along. */

import { EdgeScroll } from "./edge-scroll.ts";

/** So far down a tall row, in pixels, what is dragged comes before it. */
const UPPER = 70;

/** Where a pointer is in the window. */
type Point = Pick<PointerEvent, "clientX" | "clientY">;

/** What a list has to say about its rows. */
export interface Rows {
  /** A selector of what rows are taken by, and one of the rows. */
  readonly grip: string;
  readonly row: string;
  /** The list at a point that may take what is held; null for none. */
  readonly listAt: (point: Point, held: HTMLElement) => HTMLElement | null;
  /** Hears that a row has been taken up. */
  readonly taken?: () => void;
  /** Hears that a row has been put down where it stands now, or given up wherever that is. */
  readonly dropped: (row: HTMLElement, isMeant: boolean) => void;
}

/** Lets the rows below an element be dragged. */
export class DragRows {
  readonly #root: HTMLElement;
  readonly #rows: Rows;
  #held: HTMLElement | null = null;
  /** What carries it: another finger, or a hand that rests on the screen beside a pen, has no say. */
  #pointer = 0;
  /** Where that was last. */
  #at: Point = { clientX: 0, clientY: 0 };
  readonly #page = new EdgeScroll(() => this.#put());

  constructor(root: HTMLElement, rows: Rows) {
    this.#root = root;
    this.#rows = rows;
    root.addEventListener("pointerdown", (event) => this.#take(event));
    const own = (does: (event: PointerEvent) => void) => (event: PointerEvent) =>
      event.pointerId === this.#pointer && does(event);
    root.addEventListener("pointermove", own((event) => this.#carry(event)));
    root.addEventListener("pointerup", own(() => this.#letGo(true)));
    root.addEventListener("pointercancel", own(() => this.#letGo(false)));
    // A finger on a grip is not to move the page, in browsers that ask for this alone, too.
    const still = (event: Event) => this.#gripOf(event) && event.preventDefault();
    root.addEventListener("touchstart", still, { passive: false });
    addEventListener("keydown", ({ key }) => key === "Escape" && this.#letGo(false));
  }

  /** Whether a row is in somebody's hand. */
  get holding(): boolean {
    return this.#held !== null;
  }

  #gripOf({ target }: Event): Element | null {
    return target instanceof Element ? target.closest(this.#rows.grip) : null;
  }

  #take(event: PointerEvent): void {
    const row = this.#gripOf(event)?.closest<HTMLElement>(this.#rows.row);
    if (!row || event.button !== 0 || this.#held) return;
    event.preventDefault();
    this.#root.setPointerCapture(event.pointerId);
    this.#held = row;
    this.#pointer = event.pointerId;
    this.#rows.taken?.();
    row.classList.add("is-held");
  }

  #carry(event: PointerEvent): void {
    if (!this.#held) return;
    this.#at = event;
    this.#put();
    this.#page.at(event.clientY);
  }

  /** Puts what is held where the pointer is. */
  #put(): void {
    const held = this.#held, list = held && this.#rows.listAt(this.#at, held);
    if (!list) return;
    const next = [...list.children].find((other) => {
      if (other === held) return false;
      const { top, height } = other.getBoundingClientRect();
      return this.#at.clientY < top + Math.min(height / 2, UPPER);
    }) ?? null;
    const isThere = held.parentElement === list && held.nextElementSibling === next;
    if (!isThere) list.insertBefore(held, next);
  }

  #letGo(isMeant: boolean): void {
    const held = this.#held;
    if (!held) return;
    this.#held = null;
    this.#page.stop();
    held.classList.remove("is-held");
    this.#rows.dropped(held, isMeant);
  }
}
