/** Reads sentences one after the other. */

import { splitForVoice } from "./breaths.ts";
import type { Sentence } from "./page-text.ts";
import { Pace } from "./pace.ts";
import { LONGEST } from "./sentences.ts";
import { cancelSpeech, type Outcome, speak } from "./speech.ts";

/** Browsers drop what is said in the same moment in which they were told to be silent: milliseconds. */
const BREATH = 60;
/** So often a voice may be cut off at the same word before it counts as failed. */
const RETRIES = 3;

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
  #paces = new Map<string, Pace>();

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
    cancelSpeech();
    const run = ++this.#run;
    this.#isPlaying = true;
    this.listener.changed("playing");
    this.listener.moved(this.sentences[this.#at]!);
    await breath();
    while (run === this.#run) {
      const outcome = await this.#sayAll(this.sentences[this.#at]!.text, run);
      if (run !== this.#run) return;
      if (outcome !== "said") return this.#fallSilent(outcome);
      if (this.#at + 1 === this.sentences.length) {
        this.#at = 0;
        return this.#fallSilent("finished");
      }
      this.listener.moved(this.sentences[++this.#at]!);
    }
  }

  /** Says a sentence to its end, in parts that the voice can say, and the rest of a part that was cut off. */
  async #sayAll(sentence: string, run: number): Promise<Outcome["what"]> {
    const { voice, rate } = this;
    const pace = this.#paces.get(voice.voiceURI) ?? new Pace();
    this.#paces.set(voice.voiceURI, pace);
    let rest = sentence, tries = 0;
    for (;;) {
      const longest = voice.localService ? LONGEST : Math.min(LONGEST, pace.longest(rest, rate));
      const [part] = splitForVoice(rest, longest);
      if (!part) return "said";
      const { what, at } = await speak(rest.slice(...part), voice, rate, pace);
      if (run !== this.#run || what === "stopped" || what === "failed") return what;
      if (what === "cut") {
        if (at === 0 && ++tries === RETRIES) return "failed";
        cancelSpeech();
        await breath();
        if (run !== this.#run) return "stopped";
      }
      if (what === "said" || at > 0) tries = 0;
      rest = rest.slice(what === "cut" ? part[0] + at : part[1]);
    }
  }

  /** Falls silent, and stays at the sentence. */
  pause(): void {
    this.#run++;
    cancelSpeech();
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

  #fallSilent(outcome: Outcome["what"] | "finished"): void {
    this.#isPlaying = false;
    this.listener.changed(outcome === "finished" || outcome === "failed" ? outcome : "paused");
  }
}

function breath(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, BREATH));
}
