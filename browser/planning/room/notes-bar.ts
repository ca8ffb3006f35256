/** The controls of the notes, and the screen beside them: small, or over the whole window where there is only one. */

import { button, el } from "../../common/dom.ts";
import { act, type Own } from "./controls.ts";
import { type Joined, windows } from "./joined.ts";
import type { Wish } from "./keys.ts";
import { shownNow } from "./slide.ts";
import { SlideView } from "./slide-view.ts";
import * as say from "./words.ts";

/** What whoever leads it presses. */
export class NotesBar {
  readonly element: HTMLElement;
  readonly preview: HTMLElement;
  readonly keys: HTMLElement;
  readonly own: Own;
  readonly #joined: Joined;
  readonly #address: string;
  readonly #view = new SlideView("h3");
  readonly #outcome = el("div", { className: "al-room__outcome" });
  readonly #countdown = el("input", { type: "checkbox", autocomplete: "off" });
  #give: HTMLButtonElement[] = [];

  /** `clock` stands in the bar, which stays in sight; `screen` is the address of the screen's page. */
  constructor(joined: Joined, clock: HTMLElement, screen: string) {
    this.#joined = joined;
    this.#address = screen;
    this.own = { slide: this.#view.element, other: () => this.#other(), back: () => this.#back() };
    const control = (words: string, wish: Wish, looks = "al-button") =>
      button(words, () => act(joined, wish, this.own), looks);
    this.#give = [1, 5].map((more) => button(say.more(more), () => joined.give(more)));
    this.element = el(
      "div",
      { className: "al-room__bar-of-notes" },
      clock,
      el(
        "p",
        { className: "al-room__buttons" },
        control(say.previous, "previous"),
        control(say.next, "next", "al-button al-button--main"),
        ...this.#give,
        control(say.list, "list"),
      ),
    );
    this.element.setAttribute("role", "group");
    this.element.setAttribute("aria-label", say.controls);
    this.preview = this.#makePreview(control);
    this.keys = keyHelp();
  }

  #makePreview(control: (words: string, wish: Wish) => HTMLElement): HTMLElement {
    const back = button(say.notesHere, () => this.#showHere(false), "al-button al-room__back");
    this.#countdown.onchange = () => this.#joined.set({ countdown: this.#countdown.checked });
    return el(
      "section",
      { className: "al-room__preview" },
      el("h2", {}, say.onScreen),
      el("div", { className: "al-room__small" }, this.#view.element, back),
      el(
        "p",
        { className: "al-room__buttons" },
        button(say.screen, () => this.#openScreen()),
        button(say.screenHere, () => this.#showHere(true)),
        control(say.black, "black"),
        control(say.full, "full"),
      ),
      el("p", {}, el("label", {}, this.#countdown, " ", say.showCountdown)),
      this.#outcome,
    );
  }

  /** Whether the screen covers the notes. */
  get isScreen(): boolean {
    return document.documentElement.classList.contains("al-is-here");
  }

  /** Shows the screen as the group sees it now. */
  show(now: number): void {
    const { run, log, place, cover, countdown } = this.#joined;
    const isNew = this.#view.show(shownNow(run, log, now), cover, countdown);
    if (isNew && this.isScreen) this.#view.focus();
    this.#countdown.checked = countdown;
    for (const each of this.#give) each.disabled = !run.stretches[place.at];
  }

  #openScreen(): void {
    const opened = open(this.#address + location.hash, "alongside-screen", "popup,width=1280,height=720");
    if (opened) windows.add(opened);
    const link = el("a", { href: this.#address + location.hash, target: "alongside-screen" }, say.screenLink);
    this.#outcome.replaceChildren(
      el("p", {}, opened ? say.opened : say.blocked),
      ...(opened ? [] : [el("p", {}, link)]),
    );
    this.#outcome.setAttribute("role", "status");
  }

  #showHere(on: boolean): void {
    document.documentElement.classList.toggle("al-is-here", on);
    this.#view.element.tabIndex = on ? 0 : -1; // it may be longer than the window
    if (on) this.#view.focus();
    else this.preview.querySelectorAll("button")[2]?.focus(); // the one that brought it
  }

  #other(): void {
    if (this.isScreen) this.#showHere(false);
    else this.#openScreen();
  }

  #back(): boolean {
    if (this.#joined.cover) this.#joined.set({ cover: "" });
    else if (this.isScreen) this.#showHere(false);
    else return false;
    return true;
  }
}

function keyHelp(): HTMLElement {
  return el(
    "details",
    { className: "al-room__keys" },
    el("summary", {}, say.keys),
    el("dl", {}, ...say.keyList.flatMap(([keys, does]) => [el("dt", {}, keys), el("dd", {}, does)])),
    el("p", {}, say.lettersOff),
  );
}
