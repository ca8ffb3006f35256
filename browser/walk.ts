/** The captioned walk through the drawing of the model. Without this script all stops simply stand below it. */

type Direction = -1 | 1;

/** `<al-walk>`: steps through the `<li data-part>` of its `ol.al-walk` and marks the parts of the drawing by id. */
export class Walk extends HTMLElement {
  #stops: HTMLLIElement[] = [];
  #at = 0;
  #bar: HTMLElement | null = null;
  #state: HTMLElement | null = null;
  #previous: HTMLButtonElement | null = null;
  #next: HTMLButtonElement | null = null;
  #all: HTMLButtonElement | null = null;

  /** Puts the buttons above the list and begins at the first stop, one stop at a time. */
  connectedCallback(): void {
    const list = this.querySelector<HTMLOListElement>("ol.al-walk");
    this.#stops = [...this.querySelectorAll<HTMLLIElement>("ol.al-walk > li[data-part]")];
    if (!list || this.#stops.length === 0 || this.#bar) return;

    this.#previous = button("Previous", () => this.#move(-1));
    this.#next = button("Next", () => this.#move(1));
    this.#all = button("Show all", () => this.#toggle());
    this.#state = document.createElement("p");
    this.#state.className = "al-walk__state";
    this.#state.setAttribute("role", "status");
    this.#bar = document.createElement("div");
    this.#bar.className = "al-walk__bar";
    this.#bar.setAttribute("role", "group");
    this.#bar.setAttribute("aria-label", "Walk through the drawing");
    this.#bar.append(this.#state, this.#previous, this.#next, this.#all);
    list.before(this.#bar);

    this.addEventListener("beforematch", this.#found);
    this.setAttribute("view", "one");
    this.#show(0);
  }

  /** Takes the buttons away again and shows every stop. */
  disconnectedCallback(): void {
    this.removeEventListener("beforematch", this.#found);
    this.#bar?.remove();
    this.#bar = null;
    this.removeAttribute("view");
    for (const stop of this.#stops) {
      stop.removeAttribute("hidden");
      stop.removeAttribute("aria-current");
      for (const part of this.#parts(stop)) part.classList.remove("is-current");
    }
  }

  /** Find in page has found words in a stop that was folded away: go there. */
  #found = (event: Event): void => {
    const index = this.#stops.findIndex((stop) => stop.contains(event.target as Node));
    if (index >= 0) this.#show(index);
  };

  #move(direction: Direction): void {
    const next = this.#at + direction;
    if (next >= 0 && next < this.#stops.length) this.#show(next);
  }

  #toggle(): void {
    const all = this.getAttribute("view") !== "all";
    this.setAttribute("view", all ? "all" : "one");
    if (this.#all) this.#all.textContent = all ? "One at a time" : "Show all";
    this.#show(this.#at);
  }

  #show(index: number): void {
    this.#at = index;
    const one = this.getAttribute("view") === "one";
    // Two stops may share a part, so clear everything before marking.
    for (const stop of this.#stops) for (const part of this.#parts(stop)) part.classList.remove("is-current");
    this.#stops.forEach((stop, number) => {
      const current = number === index;
      if (current) stop.setAttribute("aria-current", "step");
      else stop.removeAttribute("aria-current");
      // "until-found" keeps the words within reach of find in page.
      if (one && !current) stop.setAttribute("hidden", "until-found");
      else stop.removeAttribute("hidden");
      if (current) { for (const part of this.#parts(stop)) part.classList.add("is-current"); }
    });
    this.#say(index);
    // aria-disabled and not disabled: a button that goes away under the finger loses the keyboard's place.
    this.#previous?.setAttribute("aria-disabled", String(index === 0));
    this.#next?.setAttribute("aria-disabled", String(index === this.#stops.length - 1));
  }

  /** The place is seen and spoken; the title, which is seen in the stop itself, is only spoken. */
  #say(index: number): void {
    const title = document.createElement("span");
    title.className = "al-walk__spoken";
    title.textContent = `: ${this.#stops[index]?.querySelector(".al-walk__title")?.textContent ?? ""}`;
    this.#state?.replaceChildren(`Stop ${index + 1} of ${this.#stops.length}`, title);
  }

  #parts(stop: HTMLLIElement): Element[] {
    const ids = (stop.dataset["part"] ?? "").split(/\s+/).filter(Boolean);
    return ids.flatMap((id) => this.querySelector(`[id="${CSS.escape(id)}"]`) ?? []);
  }
}

/** Registers `<al-walk>`, once. */
export function defineWalk(): void {
  if (!customElements.get("al-walk")) customElements.define("al-walk", Walk);
}

function button(words: string, action: () => void): HTMLButtonElement {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "al-walk__button";
  made.textContent = words;
  made.addEventListener("click", action);
  return made;
}
