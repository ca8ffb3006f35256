/** How fast a voice speaks, so that no part of a text takes longer than some browsers go on. */

/** Letters a second at the usual speed, before anything is known of a voice: a slow one, to be safe. */
const SLOW = 12;
/** Seconds that a part may take. Chromium cuts voices elsewhere off after about fifteen, and tells nobody. */
const SECONDS = 10;
/** Shorter parts are too choppy to follow, whatever a voice does. */
const SHORTEST = 20;
/** Parts that are shorter say too little about the pace. */
const TELLING = 30;

/** So many letters a figure takes the time of: voices say telephone numbers figure by figure. */
const FIGURE = 5;

/** How much there is to say in a text, in letters. */
export function lettersIn(text: string): number {
  return text.length + (FIGURE - 1) * (text.match(/\d/g)?.length ?? 0);
}

/** How many characters of a text can be said in the time that so many letters take. */
export function within(text: string, letters: number): number {
  let at = 0;
  for (let said = 0; at < text.length; at++) {
    said += lettersIn(text[at]!);
    if (said > letters) break;
  }
  return at;
}

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

  /** How many characters of a text one part may have at a speed. */
  longest(text: string, rate: number): number {
    return within(text, Math.max(SHORTEST, Math.floor(SECONDS * this.#letters * rate)));
  }

  /** The voice has said a text to the end in so many seconds. Only slower than thought is of interest. */
  heard(text: string, seconds: number, rate: number): void {
    const letters = lettersIn(text);
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
