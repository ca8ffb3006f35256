/** A voice for tests, on a clock of its own: it says so many letters a second, and may be cut off as browsers do. */

/** How a voice speaks, and what becomes of it after so many seconds. */
export interface Manner {
  /** Letters a second at the usual speed. */
  readonly letters: number;
  /** So many letters a figure takes the time of: voices say telephone numbers figure by figure. */
  readonly figure?: number;
  /** Seconds after which it falls silent. */
  readonly cut?: number;
  /** What the browser says then: that it still speaks, that it does not, or that it has come to the end. */
  readonly told?: "speaks" | "silent" | "ended";
  /** Whether it tells of its words. */
  readonly words?: boolean;
  /** Whether it is on the device. */
  readonly isHere?: boolean;
  /** Whether the browser never tells of an end. */
  readonly endless?: boolean;
}

interface Heard {
  text: string;
  seconds: number;
}

/** What was asked of the voice and what could be heard of it. */
export interface Trial {
  readonly heard: Heard[];
  readonly asked: string[];
  readonly voice: SpeechSynthesisVoice;
  /** Lets the clock run until nothing is waiting any more, or a promise is done. */
  run<T>(until: Promise<T>): Promise<T>;
}

/** Puts a voice and a clock in place of the browser's, for as long as `act` takes. */
export async function withVoice(manner: Manner, act: (trial: Trial) => Promise<void>): Promise<void> {
  const real = { setTimeout, setInterval, clearTimeout, clearInterval, now: performance.now };
  let now = 0, number = 0;
  const waiting = new Map<number, { at: number; act: () => void; every?: number }>();
  const later = (act: () => void, wait = 0, every?: number) => {
    waiting.set(++number, { at: now + wait, act, ...(every ? { every } : {}) });
    return number;
  };
  const off = (id: number) => void waiting.delete(id);
  const heard: Heard[] = [], asked: string[] = [];
  let current: Utterance | null = null, jobs: number[] = [];

  class Utterance {
    rate = 1;
    onstart: (() => void) | undefined;
    onend: (() => void) | undefined;
    onerror: ((event: { error: string }) => void) | undefined;
    onboundary: ((event: { name: string; charIndex: number }) => void) | undefined;
    constructor(readonly text: string) {}
  }
  const speechSynthesis = {
    get speaking() {
      return !!current;
    },
    speak(utterance: Utterance) {
      if (current) throw new Error("two at once");
      current = utterance;
      asked.push(utterance.text);
      const speed = manner.letters * utterance.rate / 1000;
      const cut = (manner.cut ?? Infinity) * 1000;
      const takes = (text: string) =>
        [...text].reduce((sum, sign) => sum + (/\d/.test(sign) ? manner.figure ?? 1 : 1), 0) / speed;
      const whole = takes(utterance.text);
      let ends = utterance.text.length;
      while (takes(utterance.text.slice(0, ends)) > Math.min(whole, cut) + 1e-6) ends--;
      const heardText = utterance.text.slice(0, ends);
      jobs.push(later(() => utterance.onstart?.(), 50));
      if (manner.words) {
        for (const { index } of utterance.text.matchAll(/\S+/g)) {
          const at = takes(utterance.text.slice(0, index));
          if (at < cut) {
            jobs.push(later(() => utterance.onboundary?.({ name: "word", charIndex: index }), 50 + at));
          }
        }
      }
      jobs.push(later(() => {
        heard.push({ text: heardText, seconds: Math.min(whole, cut) / 1000 });
        const isCut = whole > cut;
        if (isCut && manner.told === "speaks") return;
        current = null;
        if (!manner.endless && (!isCut || manner.told === "ended")) utterance.onend?.();
      }, 50 + Math.min(whole, cut)));
    },
    cancel() {
      const utterance = current;
      current = null;
      jobs.forEach(off);
      jobs = [];
      if (utterance) later(() => utterance.onerror?.({ error: "interrupted" }));
    },
  };
  Object.assign(globalThis, {
    speechSynthesis,
    SpeechSynthesisUtterance: Utterance,
    setTimeout: later,
    setInterval: (act: () => void, every: number) => later(act, every, every),
    clearTimeout: off,
    clearInterval: off,
  });
  performance.now = () => now;
  const run = async <T>(until: Promise<T>): Promise<T> => {
    let done = false;
    const ended = until.finally(() => done = true);
    while (!done) {
      // What waits for a promise goes on before the clock does.
      for (let turn = 0; turn < 20; turn++) await Promise.resolve();
      if (done) break;
      const [next] = [...waiting].sort(([, one], [, other]) => one.at - other.at);
      if (!next) throw new Error("nothing is waiting, and it is not done");
      const [id, job] = next;
      now = Math.max(now, job.at);
      if (job.every) job.at += job.every;
      else waiting.delete(id);
      job.act();
    }
    return ended;
  };
  const voice = {
    name: "Voice",
    lang: "en-GB",
    voiceURI: "voice",
    localService: !!manner.isHere,
    default: true,
  };
  try {
    await act({ heard, asked, voice, run });
  } finally {
    const { now: clock, ...timers } = real;
    Object.assign(globalThis, timers);
    performance.now = clock;
  }
}
