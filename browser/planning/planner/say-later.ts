/** Saying what came of typing once, when it is done, and not after every letter. */

import { announce } from "../../common/announce.ts";

/** How long after a field is left it is said, in milliseconds: where somebody goes is said first. */
const DEBOUNCE = 900;

/** Hears of changes and of their end; what differs then is announced. */
export class SayLater {
  readonly #words: () => readonly string[];
  #before: readonly string[] | null = null;
  #timer: ReturnType<typeof setTimeout> | 0 = 0;

  /** `words` gives what there is to say at the moment, a line a day. */
  constructor(words: () => readonly string[]) {
    this.#words = words;
  }

  /** Something is about to change. */
  begin(): void {
    this.#before ??= this.#words();
  }

  /** The field is left, or what was chosen is done. */
  end(): void {
    if (!this.#before) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      const before = this.#before ?? [];
      this.#before = null;
      const line = this.#words().find((each, day) => each !== before[day]);
      if (line) announce(line);
    }, DEBOUNCE);
  }
}
