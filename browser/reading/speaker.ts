/** Says one text at a time, around what goes wrong with speech in browsers. */

/** `said`: to its end. `stopped`: by us or by another page. `failed`: the voice cannot. */
export type Outcome = "said" | "stopped" | "failed";

const TICK = 500;
/** Ticks of silence before the start after which a voice counts as failed. */
const LATE = 12;
/** Ticks of silence after the start after which a text counts as said, though nobody said so. */
const SILENT = 4;

/** Kept here while it is said: some browsers forget what nobody holds, and never tell of its end. */
let current: SpeechSynthesisUtterance | null = null;

/** Falls silent at once. */
export function hush(): void {
  current = null;
  speechSynthesis.cancel();
}

/**
 * Says a text. `rate` is a part of the usual speed.
 * There is no pausing in the middle: where browsers have it, it often does not come back. Call `hush` and say it again.
 */
export function say(text: string, voice: SpeechSynthesisVoice, rate: number): Promise<Outcome> {
  const utterance = current = new SpeechSynthesisUtterance(text);
  utterance.voice = voice;
  utterance.lang = voice.lang;
  utterance.rate = rate;
  return new Promise((resolve) => {
    let hasStarted = false;
    let silence = 0;
    // Twice as long as anybody takes, so that a voice that hangs does not hold the reader up for ever.
    let rest = (10_000 + text.length * 160 / rate) / TICK;
    const finish = (outcome: Outcome) => {
      clearInterval(watch);
      resolve(outcome);
    };
    const watch = setInterval(() => {
      if (current !== utterance) return finish("stopped");
      if (speechSynthesis.speaking) {
        silence = 0;
        if (--rest < 0) finish(hasStarted ? "said" : "failed");
      } else if (++silence >= (hasStarted ? SILENT : LATE)) {
        finish(hasStarted ? "said" : "failed");
      }
    }, TICK);
    utterance.onstart = () => hasStarted = true;
    utterance.onend = () => finish(current === utterance ? "said" : "stopped");
    utterance.onerror = ({ error }) =>
      finish(current !== utterance || /^(canceled|interrupted)$/.test(error) ? "stopped" : "failed");
    speechSynthesis.speak(utterance);
  });
}
