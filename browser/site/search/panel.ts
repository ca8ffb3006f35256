/** The window of the search: a field with a list of pages that follows it (the combobox pattern of ARIA). */

import { isOfInputMethod } from "../../common/composing.ts";
import { button, el } from "../../common/dom.ts";
import type { Passage } from "./index-format.ts";
import { Engine, type Outcome } from "./engine.ts";
import type { Page } from "./index.ts";
import { pageOption, placeOption } from "./options.ts";
import { snippetsOf } from "./snippets.ts";
import { TrainersPages } from "./trainers-pages.ts";
import * as say from "./words.ts";
import { address, loadIndex, loadSnippets } from "./load-index.ts";
import { report } from "../../common/report.ts";

/** Milliseconds after the last key: pages come soon, and where on them once the reader has stopped typing. */
const PAGES_AFTER = 120;
const PLACES_AFTER = 500;
const SHOWN = 10;
const WITH_PLACES = 3;

/** Makes the dialog search. */
export class Panel {
  #dialog: HTMLDialogElement;
  #field: HTMLInputElement;
  #status: HTMLElement;
  #list: HTMLElement;
  #more: HTMLElement;
  #hint: HTMLElement;
  #engine: Engine | null = null;
  #ways: [url: string, words: string][] = [];
  #active = -1;
  #asked = "";
  #outcome: Outcome | null = null;
  #shown: Page[] = [];
  #texts = new Map<string, Passage[]>();
  #timers: ReturnType<typeof setTimeout>[] = [];
  /** None on a facilitator's page, where they are among all others. */
  #trainers: TrainersPages | null = null;

  constructor(dialog: HTMLDialogElement) {
    this.#dialog = dialog;
    this.#field = dialog.querySelector("input")!;
    this.#status = dialog.querySelector("[role=status]")!;
    this.#list = dialog.querySelector("[role=listbox]")!;
    this.#hint = dialog.querySelector("#al-search-hint")!;
    this.#more = dialog.querySelector(".al-search__more")!;
    let known = "";
    this.#field.oninput = this.#field.onchange = ({ type }) => {
      // Some put words in with `change` alone; it comes too when the field is merely left.
      if (type === "change" && this.#field.value === known) return;
      known = this.#field.value;
      this.#stop();
      this.#timers = [
        setTimeout(() => this.#search(), PAGES_AFTER),
        setTimeout(() => void this.#settle(), PLACES_AFTER),
      ];
    };
    this.#field.addEventListener("keydown", (event) => this.#key(event));
    this.#list.addEventListener("click", (event) => {
      // Before the browser goes there: a place on this very page would otherwise lie under the window.
      if ((event.target as Element).closest("a") && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
        dialog.close();
      }
    });
    this.#more.addEventListener("click", (event) => {
      if ((event.target as Element).closest("a")) dialog.close();
    });
  }

  /** Loads pages and words, once, and searches for what has been typed meanwhile. */
  async prepare(): Promise<void> {
    if (this.#engine) return this.#say();
    try {
      const both = this.#dialog.hasAttribute("data-facilitator");
      const all = await loadIndex(both);
      if (!both) this.#trainers = new TrainersPages();
      this.#ways = all.flatMap(({ ways }) => ways ?? []);
      this.#engine = new Engine(all);
    } catch (error) {
      report("search-failed", error);
      this.#status.textContent = say.failed;
      return;
    }
    this.#search();
    await this.#settle();
  }

  #stop(): void {
    for (const timer of this.#timers) clearTimeout(timer);
  }

  /** Shows the pages that answer what stands in the field. */
  #search(): void {
    const text = this.#field.value.trim() ? this.#field.value : "";
    if (!this.#engine || (text === this.#asked && this.#outcome)) return;
    this.#asked = text;
    const outcome = this.#outcome = this.#engine.search(text);
    const pages = this.#shown = outcome.hits.slice(0, SHOWN).map(({ page }) =>
      this.#engine!.library.pages[page]!
    );
    this.#list.replaceChildren(...pages.map((page) => {
      const group = el("div", { className: "al-search__page" }, pageOption(page));
      group.setAttribute("role", "group");
      group.setAttribute("aria-label", page.title);
      return group;
    }));
    this.#addPlaces();
    this.#number();
    this.#list.scrollTop = this.#dialog.scrollTop = 0;
    // On a phone with its keyboard open, each line counts.
    this.#hint.hidden = text !== "";
    this.#list.hidden = pages.length === 0;
    this.#field.setAttribute("aria-expanded", String(pages.length > 0));
    this.#more.replaceChildren(...(text && pages.length === 0 ? this.#otherWays(text) : []));
  }

  /** Says how many pages there are, and loads where on them the words stand, now that nobody is typing. */
  async #settle(): Promise<void> {
    this.#say();
    const asked = this.#asked;
    const missing = this.#shown.slice(0, WITH_PLACES).filter(({ url }) => !this.#texts.has(url));
    const [theirs] = await Promise.all([
      asked && this.#trainers?.find(asked),
      ...missing.map(async ({ url }) => this.#texts.set(url, await loadSnippets(url))),
    ]);
    if (asked !== this.#asked) return;
    const active = this.#options[this.#active];
    this.#addPlaces();
    if (theirs) this.#addTrainersPages(theirs);
    this.#number(active);
  }

  /** Offers pages for facilitators below the others, as a group with its name. */
  #addTrainersPages(pages: Page[]): void {
    if (pages.length === 0 || this.#list.querySelector(".al-search__theirs")) return;
    const group = el("div", { className: "al-search__page al-search__theirs" }, ...pages.map(pageOption));
    group.setAttribute("role", "group");
    group.setAttribute("aria-label", say.forFacilitators);
    this.#list.append(group);
    this.#list.hidden = false;
    this.#field.setAttribute("aria-expanded", "true");
    this.#more.replaceChildren();
    this.#say();
  }

  /** Puts the places of each page whose text is here below its title. */
  #addPlaces(): void {
    this.#shown.slice(0, WITH_PLACES).forEach((page, number) => {
      const group = this.#list.children[number];
      const text = this.#texts.get(page.url);
      if (!text || !group || group.children.length > 1 || !this.#outcome) return;
      const places = snippetsOf(text, this.#outcome.question, this.#engine!.library);
      group.append(...places.map((place) => placeOption(page, place)));
    });
  }

  #say(): void {
    const count = this.#outcome?.hits.length ?? 0;
    const found = count === 0
      ? say.noneFound
      : say.found(count, this.#shown.length, this.#outcome!.question.corrected);
    const theirs = this.#list.querySelectorAll(".al-search__theirs a").length;
    this.#status.textContent = this.#asked && this.#outcome ? found + say.theirs(theirs) : "";
  }

  *#otherWays(text: string): Generator<HTMLElement> {
    const near = this.#engine!.suggest(text);
    if (near.length > 0) {
      const buttons = near.map((word) =>
        button(word, () => {
          this.#field.value = word;
          this.#field.focus();
          this.#search();
          void this.#settle();
        })
      );
      yield el("p", {}, say.tryWord);
      yield el("div", { className: "al-search__words" }, ...buttons);
    }
    if (this.#ways.length > 0) {
      yield el("p", {}, say.lookHere);
      yield el(
        "ul",
        {},
        ...this.#ways.map(([url, words]) => el("li", {}, el("a", { href: address(url) }, words))),
      );
    }
  }

  get #options(): HTMLElement[] {
    return [...this.#list.querySelectorAll<HTMLElement>("[role=option]")];
  }

  /** Gives each option its id, and keeps the active one where it was. */
  #number(active?: HTMLElement): void {
    const options = this.#options;
    options.forEach((option, index) => option.id = `al-search-${index}`);
    this.#activate(active ? options.indexOf(active) : -1);
  }

  #activate(index: number): void {
    this.#active = index;
    this.#options.forEach((option, number) => {
      option.setAttribute("aria-selected", String(number === index));
      if (number === index) option.scrollIntoView({ block: "nearest" });
    });
    if (index < 0) this.#field.removeAttribute("aria-activedescendant");
    else this.#field.setAttribute("aria-activedescendant", `al-search-${index}`);
  }

  #key(event: KeyboardEvent): void {
    if (isOfInputMethod(event)) return;
    if (event.key === "Enter") {
      event.preventDefault();
      this.#go();
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    // Whoever chooses means the pages for all that is typed: a list that came a moment later would undo the choice.
    if (event.key === "ArrowDown" || event.key === "ArrowUp") this.#search();
    const count = this.#options.length;
    if (count === 0) return;
    const at = this.#active;
    const to = event.key === "ArrowDown"
      ? (at + 1 < count ? at + 1 : -1)
      : event.key === "ArrowUp"
      ? (at < 0 ? count - 1 : at - 1)
      // While no page is chosen, Home and End belong to what is being typed.
      : event.key === "Home" && at >= 0
      ? 0
      : event.key === "End" && at >= 0
      ? count - 1
      : undefined;
    if (to === undefined) {
      if (event.key === "ArrowLeft" || event.key === "ArrowRight") this.#activate(-1);
      return;
    }
    event.preventDefault();
    this.#activate(to);
  }

  /** Goes to the chosen page or place, or to the best page. */
  #go(): void {
    this.#stop();
    this.#search();
    this.#options[Math.max(this.#active, 0)]?.click();
  }
}
