/** The picture of the model, stepped through or played. Without this script all its stops simply stand below it. */

import { announce } from "../../common/announce.ts";
import { button, el } from "../../common/dom.ts";

/** How fast a caption is taken to be read, in words a minute, and what the reader sees of that. */
const PACES = [[130, "Standard"], [90, "Slower"], [60, "Slowest"]] as const;
/** Time to look before reading, in milliseconds. */
const LOOK = 3000;
/** Keys that step; the last two are what a presenter's remote control sends. */
const KEYS = new Map([["ArrowRight", 1], ["ArrowLeft", -1], ["PageDown", 1], ["PageUp", -1]]);

/**
 * `<al-walk>`: goes through the `<li id data-part>` of its `ol.al-walk`, which are captions and transcript in one.
 * The parts of the drawing that a stop names by id get the class `is-current`, and the figure the stop's id as
 * `data-stop`, on which the style sheet hangs its movement.
 */
export class Walk extends HTMLElement {
  #stops: HTMLLIElement[] = [];
  /** The stop that is shown; -1 before the first. */
  #at = -1;
  /** Whether it goes on by itself. */
  #playing = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #made: HTMLElement[] = [];
  #off: AbortController | undefined;
  readonly #state = el("p", { className: "al-walk__state" });
  readonly #previous = button("Previous", () => this.#step(-1));
  readonly #play = button(
    "Play",
    () => this.#playing ? this.#pause() : this.#start(),
    "al-button al-button--main",
  );
  readonly #next = button("Next", () => this.#step(1));
  readonly #again = button("Start again", () => this.#choose(0, true));
  readonly #all = button("Show all", () => this.#showAll());
  readonly #large = button("Full screen", () => this.#fill(), "al-button al-walk__large");
  readonly #pace = el("select", {
    className: "al-walk__pace",
    onchange: () => this.#playing && this.#wait(),
  });

  /** Puts the controls around the list; the picture stays as it is until the reader asks for a stop. */
  connectedCallback(): void {
    const list = this.querySelector<HTMLOListElement>("ol.al-walk");
    this.#stops = [...this.querySelectorAll<HTMLLIElement>("ol.al-walk > li[id]")];
    if (!list || this.#stops.length === 0 || this.#made.length) return;

    for (const [pace, words] of PACES) this.#pace.append(el("option", { value: String(pace) }, words));
    const player = group("The walk through the picture", this.#state, this.#previous, this.#play, this.#next);
    const label = el("label", { className: "al-walk__label" }, "Speed ", this.#pace);
    const more = group("More ways to see it", this.#again, this.#all, label);
    // For a room full of people; some browsers, as on a phone, cannot.
    if (document.fullscreenEnabled) label.before(this.#large);
    const parts = el("ol");
    for (const stop of this.#stops) {
      stop.tabIndex = -1;
      const words = stop.querySelector(".al-walk__title")?.textContent;
      parts.append(el("li", {}, el("a", { href: `#${stop.id}` }, words)));
    }
    const twin = el("nav", { className: "al-walk__parts" }, parts);
    twin.setAttribute("aria-label", "The parts of the picture");
    list.before(player);
    list.after(more, twin);
    this.#made = [player, more, twin];

    this.#off = new AbortController();
    const until = { signal: this.#off.signal };
    this.addEventListener("beforematch", this.#found, until);
    this.addEventListener("click", this.#follow, until);
    this.addEventListener("keydown", this.#key, until);
    document.addEventListener("visibilitychange", this.#hidden, until);
    document.addEventListener("fullscreenchange", this.#filled, until);
    addEventListener("hashchange", this.#arrive, until);
    this.setAttribute("view", "one");
    this.#show(-1);
    this.#arrive();
  }

  /** Takes the controls away again and shows every stop. */
  disconnectedCallback(): void {
    this.#pause();
    this.#off?.abort();
    this.setAttribute("view", "all");
    this.#show(-1);
    this.removeAttribute("view");
    for (const made of this.#made) made.remove();
    this.#made = [];
    this.#pace.replaceChildren();
  }

  /** Find in page has found words in a stop that was folded away: go there. */
  #found = (event: Event): void => {
    this.#pause();
    this.#show(this.#stops.findIndex((stop) => stop.contains(event.target as Node)));
  };

  /** A part of the picture, or its name in the list, has been chosen. */
  #follow = (event: MouseEvent): void => {
    const link = (event.target as Element).closest("a[href^='#']");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (this.#goTo(link.getAttribute("href") ?? "")) event.preventDefault();
  };

  /** The address names a stop. */
  #arrive = (): void => void this.#goTo(location.hash);

  #key = (event: KeyboardEvent): void => {
    const direction = KEYS.get(event.key);
    const target = event.target as Element;
    const here = document.fullscreenElement?.contains(this) ||
      (this.#made[0]?.contains(target) && event.key.startsWith("Arrow"));
    // With Alt, an arrow leads to the page before.
    const isOther = event.altKey || event.ctrlKey || event.metaKey || event.shiftKey;
    if (!direction || !here || isOther || target === this.#pace) return;
    event.preventDefault();
    this.#step(direction);
  };

  #hidden = (): void => {
    if (document.hidden) this.#pause();
  };

  #filled = (): void => {
    const large = document.fullscreenElement?.contains(this);
    this.#large.textContent = large ? "Exit full screen" : "Full screen";
  };

  #fill(): void {
    this.#pause();
    if (document.fullscreenElement) document.exitFullscreen();
    else (this.closest(".al-model-page") ?? this).requestFullscreen();
  }

  /** Shows the stop that an address within the page names, and takes the reader to its words. */
  #goTo(hash: string): boolean {
    const index = this.#stops.findIndex((stop) => `#${stop.id}` === hash);
    const stop = this.#stops[index];
    if (!stop) return false;
    this.#pause();
    this.#show(index);
    stop.focus({ preventScroll: true });
    this.#reveal();
    return true;
  }

  #step(direction: number): void {
    this.#choose(this.#at + direction);
  }

  /** Shows a stop because the reader has asked for it: then, and only then, it is also spoken. */
  #choose(index: number, one = false): void {
    this.#pause();
    const stop = this.#stops[index];
    if (!stop) return;
    if (one) this.setAttribute("view", "one");
    this.#show(index);
    this.#reveal();
    announce(`${this.#state.textContent}: ${stop.textContent?.replace(/\s+/g, " ")}`);
  }

  #showAll(): void {
    this.#pause();
    const all = this.getAttribute("view") !== "all";
    this.setAttribute("view", all ? "all" : "one");
    this.#show(all ? -1 : Math.max(0, this.#at));
  }

  #start(): void {
    this.setAttribute("view", "one");
    this.#playing = true;
    this.#show(this.#at < 0 || this.#at === this.#stops.length - 1 ? 0 : this.#at);
    this.#reveal();
    this.#wait();
  }

  /** Brings the picture into view, then what the stop says first, and no more: a phone has little room for both. */
  #reveal(): void {
    for (const part of [this.querySelector("figure"), this.#stops[this.#at]?.querySelector("p")]) {
      part?.scrollIntoView({ block: "nearest" });
    }
  }

  /** Gives the reader time for this stop, then goes on to the next. */
  #wait(): void {
    clearTimeout(this.#timer);
    const words = this.#stops[this.#at]?.textContent?.trim().split(/\s+/).length ?? 0;
    this.#timer = setTimeout(() => {
      if (this.#at === this.#stops.length - 1) return this.#pause();
      this.#show(this.#at + 1);
      this.#wait();
    }, LOOK + words / Number(this.#pace.value) * 60_000);
  }

  #pause(): void {
    clearTimeout(this.#timer);
    this.#playing = false;
    this.#tell();
  }

  /** Shows one stop and marks its parts; -1 shows the picture as a whole. */
  #show(index: number): void {
    const one = this.getAttribute("view") === "one";
    this.#at = index;
    // Two stops may share a part, so clear everything before marking.
    for (const part of this.querySelectorAll(".is-current")) part.classList.remove("is-current");
    for (const marked of this.querySelectorAll("[aria-current]")) marked.removeAttribute("aria-current");
    this.#stops.forEach((stop, number) => {
      // "until-found" keeps the words within reach of find in page.
      if (one && number !== index) stop.setAttribute("hidden", "until-found");
      else stop.removeAttribute("hidden");
    });
    const stop = this.#stops[index];
    const figure = this.querySelector("figure");
    figure?.removeAttribute("data-stop");
    if (stop) {
      // Having been looked at without its stop, the picture begins its movement anew.
      figure?.getBoundingClientRect();
      figure?.setAttribute("data-stop", stop.id);
      stop.setAttribute("aria-current", "step");
      for (const id of stop.dataset["part"]?.split(" ") ?? []) {
        this.querySelector(`[id="${CSS.escape(id)}"]`)?.classList.add("is-current");
      }
      for (const link of this.querySelectorAll(`a[href="#${CSS.escape(stop.id)}"]`)) {
        link.setAttribute("aria-current", "step");
      }
    }
    this.#tell();
  }

  /** Brings the words of the controls up to date. */
  #tell(): void {
    const count = this.#stops.length;
    this.#state.textContent = this.#at < 0
      ? `${count} stops. Play them, or choose a part of the picture.`
      : `Stop ${this.#at + 1} of ${count}`;
    this.#play.textContent = this.#playing ? "Pause" : "Play";
    this.#all.textContent = this.getAttribute("view") === "all" ? "One at a time" : "Show all";
    // aria-disabled and not disabled: a button that goes away under the finger loses the keyboard's place.
    this.#previous.setAttribute("aria-disabled", String(this.#at <= 0));
    this.#next.setAttribute("aria-disabled", String(this.#at === count - 1));
  }
}

/** Registers `<al-walk>`, once. */
export function defineWalk(): void {
  if (!customElements.get("al-walk")) customElements.define("al-walk", Walk);
}

function group(name: string, ...children: HTMLElement[]): HTMLElement {
  const made = el("div", { className: "al-walk__bar" }, ...children);
  made.setAttribute("role", "group");
  made.setAttribute("aria-label", name);
  return made;
}
