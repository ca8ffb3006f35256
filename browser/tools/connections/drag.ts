/** Marks that are moved by mouse, pen or finger. Pressed without moving, a mark is opened. */

import { ringAt } from "./layout.ts";
import type { Ring } from "./read-map.ts";
import type { Picture } from "./picture.ts";

/** So far a finger may slip and still have pressed, in pixels of the screen. */
const SLIP = 6;

/** What a mark can do. */
export interface MarkActs {
  readonly open: (id: string) => void;
  readonly move: (id: string, ring: Ring) => void;
  /** Called when a mark is let go of, whatever came of it. */
  readonly free: () => void;
}

interface Held {
  readonly pointer: number;
  readonly mark: SVGGElement;
  readonly id: string;
  readonly from: readonly [number, number];
  moved: boolean;
}

function markUnder({ target }: Event): SVGGElement | null {
  return (target as Element).closest<SVGGElement>("[data-tie]");
}

/** Lets the marks of the map in this element be moved. */
export class Drag {
  #place: HTMLElement;
  #acts: MarkActs;
  #picture: Picture | null = null;
  #held: Held | null = null;

  constructor(place: HTMLElement, acts: MarkActs) {
    this.#place = place;
    this.#acts = acts;
    place.addEventListener("pointerdown", (event) => this.#take(event));
    place.addEventListener("pointermove", (event) => this.#carry(event));
    place.addEventListener("pointerup", (event) => this.#drop(event));
    place.addEventListener("pointercancel", (event) => this.#isHolding(event) && this.#free());
    // What holds a mark is not to move the page, neither now nor in browsers that ask for this alone.
    place.addEventListener("touchstart", (event) => markUnder(event) && event.preventDefault(), {
      passive: false,
    });
    document.addEventListener("keydown", (event) => event.key === "Escape" && this.#free());
  }

  /** Whether a mark is in somebody's hand. */
  get holding(): boolean {
    return this.#held !== null;
  }

  /** Says which picture is shown. */
  over(picture: Picture): void {
    this.#picture = picture;
  }

  #take(event: PointerEvent): void {
    const mark = markUnder(event);
    if (!mark || this.#held || event.button !== 0) return;
    event.preventDefault();
    this.#place.setPointerCapture(event.pointerId);
    this.#held = {
      pointer: event.pointerId,
      mark,
      id: mark.dataset["tie"]!,
      from: [event.clientX, event.clientY],
      moved: false,
    };
  }

  /** Whether this is the hand that holds a mark, and not another finger. */
  #isHolding({ pointerId }: PointerEvent): boolean {
    return this.#held?.pointer === pointerId;
  }

  #carry(event: PointerEvent): void {
    const held = this.#held;
    if (!held || !this.#isHolding(event)) return;
    const [x, y] = [event.clientX - held.from[0], event.clientY - held.from[1]];
    held.moved ||= Math.hypot(x, y) > SLIP;
    if (!held.moved) return;
    const scale = this.#scale();
    held.mark.classList.add("is-held");
    held.mark.setAttribute("transform", `translate(${x * scale} ${y * scale})`);
    this.#light(this.#ringUnder(event));
  }

  #drop(event: PointerEvent): void {
    const held = this.#held;
    if (!held || !this.#isHolding(event)) return;
    const ring = this.#ringUnder(event);
    this.#free();
    if (held.moved) this.#acts.move(held.id, ring);
    else this.#acts.open(held.id);
  }

  #free(): void {
    const held = this.#held;
    if (!held) return;
    this.#held = null;
    held.mark.classList.remove("is-held");
    held.mark.removeAttribute("transform");
    this.#light(null);
    this.#acts.free();
  }

  /** Pixels of the picture for one of the screen. */
  #scale(): number {
    const box = this.#place.querySelector("svg")!.getBoundingClientRect();
    return (this.#picture?.width ?? box.width) / box.width;
  }

  #ringUnder({ clientX, clientY }: PointerEvent): Ring {
    const box = this.#place.querySelector("svg")!.getBoundingClientRect(), scale = this.#scale();
    const { half, edges } = this.#picture!.layout;
    const [x, y] = [(clientX - box.left) * scale - half, (clientY - box.top) * scale - half];
    return ringAt(Math.hypot(x, y), edges);
  }

  #light(ring: Ring | null): void {
    for (const each of this.#place.querySelectorAll<SVGElement>("[data-ring]")) {
      each.classList.toggle("is-over", each.dataset["ring"] === String(ring));
    }
  }
}
