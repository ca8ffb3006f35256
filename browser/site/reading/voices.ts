/** The voices that a browser has, and which of them may be used. */

const TIMEOUT = 2000;
const STEP = 100;

/** The parts of a browser's voice that matter here. */
export type Voice = Pick<SpeechSynthesisVoice, "name" | "lang" | "voiceURI" | "localService" | "default">;

/** Voices to choose from, the best first. */
export interface Selection<Kind extends Voice> {
  readonly voices: readonly Kind[];
  /** Whether they send what they read to their maker, because the device has none of its own. */
  readonly isRemote: boolean;
}

/** The English voices on the device; or those elsewhere, only where the device has none. British ones first. */
export function chooseVoice<Kind extends Voice>(all: readonly Kind[]): Selection<Kind> {
  const english = all.filter(({ lang }) => /^en\b/i.test(lang.replace("_", "-")));
  const local = english.filter(({ localService }) => localService);
  const rank = (voice: Voice) => (/^en.gb$/i.test(voice.lang) ? 0 : 2) + (voice.default ? 0 : 1);
  return {
    voices: [...(local.length ? local : english)].sort((one, other) => rank(one) - rank(other)),
    isRemote: english.length > 0 && !local.length,
  };
}

/** The browser's voices, once it has found them; none, if that takes longer than two seconds. */
export async function findVoices(): Promise<readonly SpeechSynthesisVoice[]> {
  for (let waited = 0;; waited += STEP) {
    const { voices } = chooseVoice(speechSynthesis.getVoices());
    if (voices.length || waited >= TIMEOUT) return voices;
    // Not every browser says when they are there.
    await new Promise((resolve) => setTimeout(resolve, STEP));
  }
}
