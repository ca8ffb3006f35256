/** Says one text at a time, around what goes wrong with speech in browsers. */

import { wordAt } from "./breaths.ts";
import { lettersIn, type Pace, within } from "./pace.ts";

/** `said`: to its end. `cut`: only up to `at`. `stopped`: by us or by another page. `failed`: the voice cannot. */
export interface Outcome {
  readonly what: "said" | "cut" | "stopped" | "failed";
  /** Where the rest begins, if it was cut: at a word that may have been heard, never after one that was not. */
  readonly at: number;
}

const TICK = 500;
/** Ticks of silence before the start after which a voice counts as failed. */
const LATE = 12;
/** Ticks of silence after the start after which a text counts as ended, though nobody said so. */
const SILENT = 4;
/** Seconds after which a voice elsewhere has been cut off by the browser, which still says that it speaks. */
const FAR = 18;
/** Seconds without another word, from a voice that tells of its words, after which it has been cut off. */
const STUCK = 10;
/** The seconds between which Chromium cuts voices elsewhere off. */
const CUT_FROM = 13.5, CUT_TO = 17;
/** So many words may be left after the last that a voice told of, where it does not tell of each. */
const UNTOLD = 5;
/** Letters a second of a quick voice: what took less time than that was not said. */
const QUICK = 16;
/** A shorter text is not said again: what would be heard twice is more than what might be missing. */
const WORTH = 20;

/** Kept here while it is said: some browsers forget what nobody holds, and never tell of its end. */
let current: SpeechSynthesisUtterance | null = null;

/** Falls silent at once. */
export function cancelSpeech(): void {
  current = null;
  speechSynthesis.cancel();
}

/**
 * Says a text. `rate` is a part of the usual speed.
 * There is no pausing in the middle: where browsers have it, it often does not come back. Call `hush` and say it again.
 */
export function speak(text: string, voice: SpeechSynthesisVoice, rate: number, pace: Pace): Promise<Outcome> {
  const utterance = current = new SpeechSynthesisUtterance(text);
  utterance.voice = voice;
  utterance.lang = voice.lang;
  utterance.rate = rate;
  return new Promise((resolve) => {
    const progress = new Progress(text, voice.localService, rate, pace);
    let silence = 0;
    const finish = (what: Outcome["what"], at = 0) => {
      clearInterval(watch);
      resolve({ what, at });
    };
    const end = (how: End) => {
      const at = progress.cutAt(how);
      if (at === null && how === "hangs") finish("cut", text.length); // nothing is left, but it is to be silenced
      else if (at === null) finish("said");
      else finish("cut", at);
    };
    const watch = setInterval(() => {
      if (current !== utterance) return finish("stopped");
      if (speechSynthesis.speaking) {
        silence = 0;
        progress.speaks();
        if (progress.hangs()) progress.hasStarted ? end("hangs") : finish("failed");
      } else if (++silence >= (progress.hasStarted ? SILENT : LATE)) {
        progress.hasStarted ? end("silent") : finish("failed");
      }
    }, TICK);
    utterance.onstart = () => progress.start();
    utterance.onboundary = ({ name, charIndex }) => name === "word" && progress.word(charIndex);
    utterance.onend = () => {
      if (current !== utterance) finish("stopped");
      else {
        progress.speaks();
        end("told");
      }
    };
    utterance.onerror = ({ error }) =>
      finish(current !== utterance || /^(canceled|interrupted)$/.test(error) ? "stopped" : "failed");
    speechSynthesis.speak(utterance);
  });
}

/** How a text ended: the browser says so; it does not, and is silent; or it says that it goes on, and cannot. */
type End = "told" | "silent" | "hangs";

/** How far a voice has come with a text, by what the browser tells of it and by the clock. */
class Progress {
  #begun = performance.now();
  #spoke = this.#begun;
  #worded = this.#begun;
  #words = 0;
  #at = 0;
  hasStarted = false;

  constructor(
    private readonly text: string,
    private readonly isHere: boolean,
    private readonly rate: number,
    private readonly pace: Pace,
  ) {}

  /** It can be heard from now on. */
  start(): void {
    this.hasStarted = true;
    this.#begun = this.#spoke = this.#worded = performance.now();
  }

  /** It still speaks, as far as the browser knows. */
  speaks(): void {
    this.#spoke = performance.now();
  }

  /** It has begun the word at a place. */
  word(at: number): void {
    this.#words++;
    this.#at = Math.max(this.#at, at);
    this.#worded = performance.now();
  }

  /** Whether it says that it speaks and cannot be speaking any more. */
  hangs(): boolean {
    const now = performance.now();
    const far = !this.isHere && this.hasStarted && this.text.length >= WORTH;
    // Twice as long as anybody takes, so that a voice that hangs does not hold the reader up for ever.
    const longest = far ? FAR : 10 + lettersIn(this.text) * 0.16 / this.rate;
    return now - this.#begun > longest * 1000 ||
      (this.#words > 1 && this.#isUnsaid && now - this.#worded > STUCK * 1000);
  }

  /** Where the rest begins, now that it has ended; null if nothing is left. */
  cutAt(how: End): number | null {
    const { text, rate, pace } = this;
    const seconds = (this.#spoke - this.#begun) / 1000;
    if (this.#words > 1) return this.#isUnsaid ? this.#at : null;
    const isCut = how === "told"
      // Parts are short enough to be done by then: it is a slow voice, or the browser has cut it off.
      ? !this.isHere && seconds > CUT_FROM && seconds < CUT_TO &&
        !(pace.isKnown && seconds * pace.letters * rate >= lettersIn(text) * 0.9)
      : how === "hangs"
      ? !this.isHere
      : !pace.isEndless || seconds < text.length / QUICK / rate;
    if (text.length >= WORTH && isCut) return this.#place(seconds);
    if (how === "told") pace.heard(text, seconds, rate);
    else if (how === "silent") pace.unheard();
    return null;
  }

  /** A place that it has come to for certain, by the clock. */
  #place(spoken: number): number {
    const seconds = Math.min(CUT_FROM, spoken);
    // Half as fast as thought, and half of it at most: rather twice than not at all.
    const letters = Math.min(seconds * this.pace.letters * this.rate / 2, lettersIn(this.text) / 2);
    this.pace.slower();
    return wordAt(this.text, within(this.text, letters));
  }

  /** Whether words are left after the last that it has told of. */
  get #isUnsaid(): boolean {
    const before = wordsIn(this.text.slice(0, this.#at)), left = wordsIn(this.text.slice(this.#at)) - 1;
    return left > (this.#words > before ? 0 : UNTOLD);
  }
}

function wordsIn(text: string): number {
  return text.match(/\S*[\p{L}\p{N}]\S*/gu)?.length ?? 0;
}
