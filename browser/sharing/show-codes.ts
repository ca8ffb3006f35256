/** Showing a hand-in as codes, one by one, at the pace of whoever holds the device. */

import { button, el } from "../common/dom.ts";
import { keepAwake } from "../common/wake-lock.ts";
import { BETTER_AS_FILE, framesOf, MOST_CODES } from "./frames.ts";
import type { HandIn } from "./hand-in.ts";
import { qrPicture } from "./qr-picture.ts";
import * as say from "./words.ts";

/** How long a code stays where they change by themselves, in milliseconds: never more than two a second. */
const PACES = [2000, 1000, 500];

/** Shows the codes of a hand-in in a place; null where there would be too many. */
export function codesOf(handIn: HandIn): HTMLElement | null {
  const { frames, bytes } = framesOf(handIn);
  if (frames.length > MOST_CODES) return null;
  return new Codes(frames, bytes > BETTER_AS_FILE).element;
}

class Codes {
  readonly element: HTMLElement;
  #frames: readonly string[];
  #at = 0;
  #picture = el("div", { className: "al-share__picture" });
  #where = el("p", { className: "al-share__where" });
  #go = el("select", { className: "al-prompt__input", autocomplete: "off" });
  #pace = el("select", { className: "al-prompt__input", autocomplete: "off" });
  #auto: HTMLButtonElement;
  #timer: ReturnType<typeof setInterval> | 0 = 0;
  #letSleep = () => {};

  constructor(frames: readonly string[], isLong: boolean) {
    this.#frames = frames;
    this.#auto = button(say.byItself, () => this.#setAuto(!this.#timer));
    this.#go.append(
      ...frames.map((_, at) => el("option", { value: String(at) }, say.code(at + 1, frames.length))),
    );
    this.#go.onchange = () => this.#show(Number(this.#go.value));
    this.#pace.append(
      ...PACES.map((pace, index) => el("option", { value: String(pace) }, say.paces[index]!)),
    );
    this.#pace.onchange = () => this.#timer && this.#setAuto(true);
    const steps = [
      button(say.previousCode, () => this.#step(-1)),
      button(say.nextCode, () => this.#step(1), "al-button al-button--main"),
    ];
    this.element = el(
      "section",
      { className: "al-share__codes" },
      el("h4", { tabIndex: -1 }, say.codes(frames.length)),
      isLong && el("p", { className: "al-notice" }, say.manyCodes),
      el("p", {}, frames.length > 1 ? say.codesHow : say.codeHow),
      this.#picture,
      this.#where,
      ...frames.length > 1
        ? [
          el("p", { className: "al-share__ways" }, ...steps),
          el("label", { className: "al-share__field" }, el("span", {}, say.goTo), this.#go),
          el(
            "details",
            {},
            el("summary", {}, say.automatic),
            el("p", {}, say.automaticWhy),
            el("label", { className: "al-share__field" }, el("span", {}, say.pace), this.#pace),
            el("p", {}, this.#auto),
          ),
        ]
        : [],
    );
    this.element.setAttribute("aria-label", say.codes(frames.length));
    this.#where.setAttribute("role", "status");
    this.#show(0);
  }

  #step(by: number): void {
    this.#setAuto(false);
    this.#show((this.#at + by + this.#frames.length) % this.#frames.length);
  }

  #show(at: number): void {
    this.#at = at;
    const words = say.code(at + 1, this.#frames.length);
    this.#picture.replaceChildren(qrPicture(this.#frames[at]!, words));
    if (!this.#timer) this.#where.textContent = words; // what changes by itself is not said each time
    this.#go.value = String(at);
  }

  #stop(): void {
    clearInterval(this.#timer || undefined);
    this.#letSleep();
    this.#letSleep = () => {};
  }

  #setAuto(on: boolean): void {
    this.#stop();
    if (on) this.#letSleep = keepAwake(); // a telephone that nobody touches soon locks itself
    this.#timer = on
      ? setInterval(() => {
        if (!this.element.isConnected) return this.#stop();
        this.#show((this.#at + 1) % this.#frames.length);
      }, Number(this.#pace.value))
      : 0;
    this.#auto.textContent = on ? say.pause : say.byItself;
    this.#where.textContent = on ? say.changing : say.code(this.#at + 1, this.#frames.length);
  }
}
