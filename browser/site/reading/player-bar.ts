/** The bar at the foot of the window with which a reader steers Listen. */

import { button, el } from "../../common/dom.ts";
import { readPageText, type Sentence } from "./page-text.ts";
import { loadPreferences, savePreferences } from "./save-preferences.ts";
import { bringIntoView, firstOf, highlight } from "./highlight.ts";
import { Player } from "./player.ts";
import { cancelSpeech } from "./speech.ts";
import { chooseVoice, findVoices } from "./voices.ts";
import * as words from "./words.ts";

const SPEEDS = [0.7, 0.85, 1, 1.15, 1.3, 1.5];

let closeCurrent: ((focus?: boolean) => void) | null = null;

/** Opens the bar and begins to read, from given words of the page or from where the reader is. */
export async function startListening(from: Range | null): Promise<void> {
  closeCurrent?.(false);
  const root = document.querySelector("main article") ?? document.querySelector("main") ?? document.body;
  const bar = el("section", { className: "al-dialog al-listen", tabIndex: -1 });
  bar.setAttribute("aria-label", words.listen);
  document.body.append(bar);
  const close = closeCurrent = (focus = true) => {
    closeCurrent = null;
    cancelSpeech();
    highlight(null);
    bar.remove();
    reserveSpace(0);
    if (focus) document.getElementById("al-reading")?.focus();
  };
  addEventListener("pagehide", () => close(false), { once: true });
  bar.addEventListener("keydown", (event) => {
    if (event.key === "Escape") close();
  });
  new ResizeObserver(() => reserveSpace(bar.isConnected ? bar.offsetHeight : 0)).observe(bar);

  const { voices, isRemote } = chooseVoice(await findVoices());
  if (!bar.isConnected) return;
  const sentences = readPageText(root, !isRemote);
  if (!voices.length) tell(bar, words.noVoice, close);
  else if (!sentences.length) tell(bar, words.nothingToRead, close);
  else {
    const start = () => steer(bar, sentences, firstOf(sentences, from), voices, close);
    if (isRemote) tell(bar, words.remoteAsk, close, start);
    else start();
  }
}

/** Says why there is no sound; or asks, where `goOn` is given. */
function tell(bar: HTMLElement, why: string, close: () => void, goOn?: () => void): void {
  const no = button(goOn ? words.remoteNo : words.close, () => close());
  const text = el("p", { id: "al-listen-why" }, why);
  bar.replaceChildren(text, ...(goOn ? [button(words.remoteYes, goOn)] : []), no);
  no.setAttribute("aria-describedby", text.id);
  no.focus();
}

function steer(
  bar: HTMLElement,
  sentences: readonly Sentence[],
  first: number,
  voices: readonly SpeechSynthesisVoice[],
  close: () => void,
): void {
  const preferred = loadPreferences();
  const state = el("p", {});
  state.setAttribute("role", "status");
  const player = new Player(sentences, first, {
    moved(sentence) {
      highlight(sentence);
      bringIntoView(sentence, bar.getBoundingClientRect().top);
    },
    changed(now) {
      toggle.textContent = now === "playing" ? words.pause : words.play;
      state.textContent = now === "finished" ? words.finished : now === "failed" ? words.failed : "";
      if (now === "finished") highlight(null);
    },
  }, {
    voice: voices.find(({ voiceURI }) => voiceURI === preferred.voice) ?? voices[0]!,
    rate: SPEEDS.find((rate) => rate === preferred.speed) ?? 1,
  });
  const toggle = button(words.pause, () => player.isPlaying ? player.pause() : player.play());
  const back = button(words.back, () => player.step(-1));
  back.setAttribute("aria-label", words.backLong);
  const forward = button(words.forward, () => player.step(1));
  forward.setAttribute("aria-label", words.forwardLong);
  bar.replaceChildren(
    back,
    toggle,
    forward,
    button(words.stop, () => close()),
    speedOf(player),
    ...(voices.length > 1 ? [voiceOf(player, voices)] : []),
    state,
  );
  toggle.focus();
  player.play();
}

function speedOf(player: Player): HTMLElement {
  const offered = SPEEDS.map((rate) => [`${rate}`, words.speedInWords(rate)] as const);
  return choice(words.speed, offered, `${player.rate}`, (value) => {
    player.rate = +value;
    savePreferences({ speed: player.rate === 1 ? undefined : player.rate });
    player.again();
  });
}

function voiceOf(player: Player, voices: readonly SpeechSynthesisVoice[]): HTMLElement {
  const offered = voices.map(({ voiceURI, name }) => [voiceURI, name] as const);
  return choice(words.voice, offered, player.voice.voiceURI, (value) => {
    player.voice = voices.find(({ voiceURI }) => voiceURI === value) ?? player.voice;
    savePreferences({ voice: value });
    player.again();
  });
}

function choice(
  legend: string,
  options: readonly (readonly [value: string, words: string])[],
  current: string,
  changed: (value: string) => void,
): HTMLElement {
  const field = el("select", { autocomplete: "off" });
  field.append(...options.map(([value, text]) => el("option", { value }, text)));
  field.value = current;
  field.onchange = () => changed(field.value);
  return el("label", {}, `${legend} `, field);
}

/** Leaves room below the page, so that its end and the focus are never under the bar: px. */
function reserveSpace(height: number): void {
  document.body.style.paddingBottom = height ? `${height}px` : "";
  document.documentElement.style.scrollPaddingBottom = height ? `${height}px` : "";
  // What else lies at the foot of the window goes above it.
  document.documentElement.style.setProperty("--al-foot", `${height}px`);
}
