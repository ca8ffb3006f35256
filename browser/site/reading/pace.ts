/** How fast a voice speaks, so that no part of a text takes longer than some browsers go on. */

/** Letters a second at the usual speed, before anything is known of a voice: a slow one, to be safe. */
const SLOW = 12;
/** Seconds that a part may take. Chromium cuts voices elsewhere off after about fifteen, and tells nobody. */
const SECONDS = 10;
/** Shorter parts are too choppy to follow, whatever a voice does. */
const SHORTEST = 20;
/** Parts that are shorter say too little about the pace. */
const TELLING = 30;

/** The pace of one voice, learned from what it says. */
export class Pace {
  #letters = SLOW;
  #known = false;
  #tells: boolean | null = null;

  /** Letters a second at the usual speed, as far as is known. */
  get letters(): number {
    return this.#letters;
  }

  /** Whether the voice has been heard to the end of something. */
  get isKnown(): boolean {
    return this.#known;
  }

  /** Whether the browser never says when this voice has come to an end. */
  get isEndless(): boolean {
    return this.#tells === false;
  }

  /** How many letters a part may have at a speed. */
  longest(rate: number): number {
    return Math.max(SHORTEST, Math.floor(SECONDS * this.#letters * rate));
  }

  /** The voice has said so many letters in so many seconds, to the end. Only slower than thought is of interest. */
  heard(letters: number, seconds: number, rate: number): void {
    this.#tells = true;
    if (letters < TELLING || seconds <= 0) return;
    this.#known = true;
    this.#letters = Math.min(this.#letters, letters / seconds / rate);
  }

  /** The voice fell silent after what was too short to be cut off, and nobody said that it had come to the end. */
  unheard(): void {
    this.#tells ??= false;
  }

  /** The voice was cut off though it should have been done: it is slower than thought. */
  slower(): void {
    this.#letters = Math.max(2, this.#letters / 2);
  }
}
