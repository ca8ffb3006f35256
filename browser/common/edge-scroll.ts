/** A page that goes along with what is dragged for as long as that is held near the upper or lower edge of the window. */

/** So near to the edge, in pixels, the page goes along. */
const EDGE = 70;

/** How fast, in pixels a millisecond. */
const SPEED = 0.5;

/** So long a frame is taken to be at most, in milliseconds: a page that has halted makes no leap. */
const FRAME = 50;

/** Follows a pointer, also while that rests. */
export class EdgeScroll {
  readonly #moved: () => void;
  #y = 0;
  #frame = 0;

  /** `moved` hears that other things are below the pointer now. */
  constructor(moved: () => void) {
    this.#moved = moved;
  }

  /** The pointer is at this height of the window. */
  at(y: number): void {
    this.#y = y;
    if (!this.#frame) this.#next(performance.now());
  }

  /** Nothing is dragged any more. */
  stop(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
  }

  #next(before: number): void {
    const way = this.#y < EDGE ? -1 : this.#y > innerHeight - EDGE ? 1 : 0;
    this.#frame = way && requestAnimationFrame((now) => {
      this.#frame = 0;
      const from = scrollY, time = Math.min(Math.max(now - before, 1), FRAME);
      scrollBy({ top: way * Math.ceil(time * SPEED), behavior: "instant" });
      if (scrollY === from) return; // the end of the page
      this.#next(now);
      this.#moved();
    });
  }
}
