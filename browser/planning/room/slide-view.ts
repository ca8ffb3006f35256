/** A screen as elements: on the page for the group, small beside the notes, or over them. */

import { el } from "../../common/dom.ts";
import type { Cover } from "./kept.ts";
import type { Shown } from "./slide.ts";
import * as say from "./words.ts";

/** One screen. Only what has changed is written anew, so that a screen reader hears nothing twice. */
export class SlideView {
  readonly element: HTMLElement;
  #heading: HTMLHeadingElement;
  #content = el("div", { className: "al-room__content" });
  #left = el("p", { className: "al-room__left" });
  #bar = el("progress", { className: "al-room__bar", max: 1 });
  #cover = el("p", { className: "al-hidden" });
  #shown = "";

  /** `level` is that of its heading. */
  constructor(level: "h1" | "h3") {
    this.#heading = el(level, { className: "al-room__heading", tabIndex: -1 });
    this.#heading.id = "al-room-heading";
    this.#bar.setAttribute("aria-hidden", "true"); // the words say the same
    const foot = el("div", { className: "al-room__time" }, this.#left, this.#bar);
    // Where it is longer than the window, the keys have to reach it.
    this.element = el(
      "section",
      { className: "al-room__slide", ...(level === "h1" && { tabIndex: 0 }) },
      this.#cover,
      this.#heading,
      this.#content,
      foot,
    );
    this.element.setAttribute("aria-labelledby", this.#heading.id);
  }

  /** Shows a screen. Returns whether it is another one than before. */
  show(shown: Shown, cover: Cover, countdown: boolean): boolean {
    const written = JSON.stringify({ ...shown, left: "", share: 0 });
    const before = this.#shown && JSON.parse(this.#shown).key;
    if (written !== this.#shown) this.#write(shown);
    this.#shown = written;
    setText(this.#left, countdown ? shown.left : "");
    this.#bar.hidden = !countdown || shown.share === null;
    if (shown.share !== null && Math.abs(this.#bar.value - shown.share) > 0.002) {
      this.#bar.value = shown.share;
    }
    this.element.dataset["cover"] = cover;
    setText(this.#cover, cover ? say.covered : "");
    return before !== shown.key;
  }

  /** Takes whoever reads to the heading. */
  focus(): void {
    this.#heading.focus({ preventScroll: true });
  }

  /** What stands in large letters at the head. */
  get heading(): string {
    return this.#heading.textContent ?? "";
  }

  #write({ heading, task, lines, company, parts, help }: Shown): void {
    this.#heading.textContent = heading;
    this.element.classList.toggle("al-room__slide--plain", !parts.length && !lines.length);
    const steps = parts.map(({ title, minutes, isOn }) => {
      const item = el(
        "li",
        {},
        title,
        " ",
        el("span", { className: "al-room__minutes" }, say.minutes(minutes)),
      );
      if (isOn) item.setAttribute("aria-current", "step");
      return item;
    });
    this.#content.replaceChildren(
      ...[
        task && el("p", { className: "al-room__task" }, task),
        lines.length > 0 &&
        el("ul", { className: "al-room__lines" }, ...lines.map((line) => el("li", {}, line))),
        company && el("p", { className: "al-room__company" }, company),
        steps.length > 0 && el("ol", { className: "al-room__parts" }, ...steps),
        help && el("p", { className: "al-room__help" }, help),
      ].filter((each) => each instanceof Node),
    );
  }
}

/** Writes words where they differ, as a live region would be heard again. */
export function setText(element: HTMLElement, words: string): void {
  if (element.textContent !== words) element.textContent = words;
}
