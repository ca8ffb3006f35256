/** Clean presses of Shift: down and up again at once, with nothing else in between. Pure, so that it can be tried without a page. */

/** What a press is judged by; a KeyboardEvent has it all. */
export type Key =
  & Pick<KeyboardEvent, "key" | "repeat" | "timeStamp" | "ctrlKey" | "altKey" | "metaKey">
  & Partial<Pick<KeyboardEvent, "isComposing">>;

/** Held for longer it is held and not pressed, also where a device does not repeat it: milliseconds. */
const HELD = 1000;

/** Counts them. Whatever else is done with the keyboard or a pointer begins the count anew: call `spoil`. */
export class ShiftPresses {
  #down: number | null = null;
  #clean: number[] = [];

  /** Presses older than `within` milliseconds do not count. */
  constructor(private readonly within: number) {}

  /** Something else was done: neither a press that has begun nor the ones before it count. */
  spoil(): void {
    this.#down = null;
    this.#clean = [];
  }

  /** A key went down. */
  down({ key, repeat, timeStamp, ctrlKey, altKey, metaKey, isComposing }: Key): void {
    const other = key !== "Shift" || repeat || ctrlKey || altKey || metaKey || isComposing;
    // Both Shift keys at once are a shortcut of some devices. Sticky Keys hold it down until the next key.
    if (other || this.#down !== null) this.spoil();
    else this.#down = timeStamp;
  }

  /** A key came up. Says how many clean presses that makes; 0 where it was none. */
  up({ key, timeStamp }: Pick<Key, "key" | "timeStamp">): number {
    if (key !== "Shift" || this.#down === null) return 0;
    const held = timeStamp - this.#down;
    this.#down = null;
    if (held > HELD) this.#clean = [];
    else this.#clean = [...this.#clean.filter((when) => timeStamp - when < this.within), timeStamp];
    return this.#clean.length;
  }
}
