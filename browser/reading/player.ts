/** Reads sentences one after the other. */

import type { Sentence } from "./gather.ts";
import { hush, type Outcome, say } from "./speaker.ts";

/** Browsers drop what is said in the same moment in which they were told to be silent: milliseconds. */
const BREATH = 60;

/** What the player tells whoever shows it. */
export interface Listener {
  /** Another sentence is the current one. */
  moved(sentence: Sentence): void;
  /** It began to read, or fell silent: for a pause, at the end, or because the voice failed. */
  changed(state: "playing" | "paused" | "finished" | "failed"): void;
}

/** A place in a list of sentences, and a voice that reads on from there. */
export class Player {
  voice: SpeechSynthesisVoice;
  rate: number;
  #at: number;
  /** Counts what was begun, so that an earlier beginning knows that it is over. */
  #run = 0;
  #isPlaying = false;

  constructor(
    private readonly sentences: readonly Sentence[],
    start: number,
    private readonly listener: Listener,
    how: { voice: SpeechSynthesisVoice; rate: number },
  ) {
    this.#at = start;
    this.voice = how.voice;
    this.rate = how.rate;
  }

  get isPlaying(): boolean {
    return this.#isPlaying;
  }

  /** Reads from the beginning of the current sentence. */
  async play(): Promise<void> {
    hush();
    const run = ++this.#run;
    this.#isPlaying = true;
    this.listener.changed("playing");
    this.listener.moved(this.sentences[this.#at]!);
    await new Promise((resolve) => setTimeout(resolve, BREATH));
    while (run === this.#run) {
      const outcome = await say(this.sentences[this.#at]!.text, this.voice, this.rate);
      if (run !== this.#run) return;
      if (outcome !== "said") return this.#fallSilent(outcome);
      if (this.#at + 1 === this.sentences.length) {
        this.#at = 0;
        return this.#fallSilent("finished");
      }
      this.listener.moved(this.sentences[++this.#at]!);
    }
  }

  /** Falls silent, and stays at the sentence. */
  pause(): void {
    this.#run++;
    hush();
    this.#fallSilent("stopped");
  }

  /** Goes on or back by a number of sentences, and reads from there if it was reading. */
  step(by: number): void {
    this.#at = Math.min(Math.max(this.#at + by, 0), this.sentences.length - 1);
    if (this.#isPlaying) this.play();
    else this.listener.moved(this.sentences[this.#at]!);
  }

  /** Reads the current sentence again in another way, if it was reading. */
  again(): void {
    if (this.#isPlaying) this.play();
  }

  #fallSilent(outcome: Outcome | "finished"): void {
    this.#isPlaying = false;
    this.listener.changed(outcome === "finished" || outcome === "failed" ? outcome : "paused");
  }
}
