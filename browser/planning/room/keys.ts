/** The keys of clickers and keyboards. Clickers are keyboards: they send page keys or arrows, and B or a full stop. */

import { isOfInputMethod } from "../../common/composing.ts";
import { mayUse } from "../../common/single-keys.ts";

/** What a key asks for. */
export type Wish =
  | "next"
  | "previous"
  | "first"
  | "last"
  | "black"
  | "white"
  | "list"
  | "other"
  | "full"
  | "back";

const KEYS: Readonly<Record<string, Wish>> = {
  ArrowRight: "next",
  ArrowDown: "next",
  PageDown: "next",
  " ": "next",
  ArrowLeft: "previous",
  ArrowUp: "previous",
  PageUp: "previous",
  Home: "first",
  End: "last",
  Escape: "back",
};

/** Those that somebody may press by chance, or a screen reader or speech may send: they can be turned off. */
const LETTERS: Readonly<Record<string, Wish>> = {
  n: "next",
  p: "previous",
  b: "black",
  ".": "black",
  w: "white",
  ",": "white",
  g: "list",
  s: "other",
  f: "full",
};

/** How long the digits of a number may be apart, in milliseconds. */
const PAUSE = 3000;

/** Turns keys into wishes. A number, then Enter, asks for that stretch. */
export class Keys {
  #digits = "";
  #last = 0;

  /** Whether a number waits for Enter, which then belongs to it and not to what has the focus. */
  get hasNumber(): boolean {
    return this.#digits !== "";
  }

  /** What a key asks for: a wish, the number of a stretch from 1, or null where it is not ours. */
  read(event: KeyboardEvent): Wish | number | null {
    const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
    if (ctrlKey || metaKey || altKey || isOfInputMethod(event)) return null;
    if (key === " " && shiftKey) return "previous";
    if (/^\d$/.test(key) && mayUse("room")) return this.#digit(key, event.timeStamp);
    if (key === "Enter" && this.#digits) return this.#number(event.timeStamp);
    this.#digits = "";
    return KEYS[key] ?? (mayUse("room") ? LETTERS[key.toLowerCase()] ?? null : null);
  }

  #digit(key: string, at: number): null {
    this.#digits = (at - this.#last > PAUSE ? "" : this.#digits).slice(-2) + key;
    this.#last = at;
    return null;
  }

  #number(at: number): number | null {
    const number = at - this.#last > PAUSE ? null : Number(this.#digits);
    this.#digits = "";
    return number;
  }
}

/** Whether what has the focus needs a key itself: a field all of them, a button Space and Enter. */
export function isTaken({ key, target }: KeyboardEvent): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target.matches("input:not([type=checkbox]), textarea, select")) return true;
  return (key === " " || key === "Enter") && !!target.closest("button, a[href], summary, input, label");
}
