/**
 * Narrowing a long list on its page: see src/alongside/render/web/list_filter.py.
 *
 * What is chosen stands in the address too, so that Back, a reload and a link lead to the same stretch of the list.
 */

import { announce } from "../../common/announce.ts";
import { keepFilled } from "../../common/keep-filled.ts";
import { type Facts, matches } from "./matching.ts";
import * as say from "./words.ts";

/** How long typing pauses before anything is looked for, in milliseconds. */
const DEBOUNCE = 200;

/** A choice that narrows what an entry shows, and not only whether it is shown. */
const FORM = "form";

/** The list of the page, with its form. */
class ListFilter {
  #form: HTMLFormElement;
  #entries = [...document.querySelectorAll<HTMLElement>("[data-listed]")];
  #groups = [...document.querySelectorAll<HTMLElement>("[data-listed-group]")];
  #whole = [...document.querySelectorAll<HTMLElement>("[data-whole-list]")];
  #texts = new Map<HTMLElement, string>();
  #timer: ReturnType<typeof setTimeout> | 0 = 0;
  /** What was asked for last. */
  #known = "";

  constructor(form: HTMLFormElement) {
    this.#form = form;
    this.#read();
    form.hidden = false;
    this.#known = this.#held();
    form.oninput = form.onchange = ({ type }) => {
      // Some put words in with `change` alone; it comes too when a field is merely left.
      if (type === "change" && this.#held() === this.#known) return;
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.#asked(), DEBOUNCE);
    };
    form.onsubmit = (event) => {
      event.preventDefault();
      clearTimeout(this.#timer);
      this.#asked();
    };
    // The fields are empty only when everybody has heard of it.
    form.onreset = () => setTimeout(() => this.#asked());
    this.#watchStates();
    this.#show();
  }

  /** The fields that ask for something. */
  #fields(): (HTMLInputElement | HTMLSelectElement)[] {
    return [...this.#form.querySelectorAll<HTMLInputElement | HTMLSelectElement>("input, select")];
  }

  /** Puts what the address asks for into the fields. */
  #read(): void {
    const wanted = new URLSearchParams(location.search);
    for (const field of this.#fields()) {
      const value = wanted.get(field.name);
      if (value === null) continue;
      field.value = value;
      if (field instanceof HTMLSelectElement && field.selectedIndex < 0) field.value = "";
      else if (field instanceof HTMLSelectElement) field.closest("details")?.setAttribute("open", "");
    }
  }

  #held(): string {
    return String(this.#fields().map(({ value }) => value));
  }

  #asked(): void {
    this.#known = this.#held();
    this.#write();
    announce(this.#show());
  }

  #write(): void {
    const wanted = new URLSearchParams(
      this.#fields().filter(({ value }) => value.trim()).map(({ name, value }) => [name, value.trim()]),
    );
    const search = wanted.size ? `?${wanted}` : location.pathname;
    // From a disk, some browsers let no page change its address.
    if (location.protocol !== "file:") history.replaceState(history.state, "", search + location.hash);
  }

  /** Shows the entries that are asked for, and returns what is said of them. */
  #show(): string {
    const asked: Facts = Object.fromEntries(this.#fields().map(({ name, value }) => [name, value.trim()]));
    const narrowed = Object.values(asked).some(Boolean);
    let found = 0;
    for (const entry of this.#entries) {
      entry.hidden = !matches(this.#factsOf(entry, asked), this.#textOf(entry), asked);
      if (!entry.hidden) found += 1;
    }
    for (const group of this.#groups) group.hidden = !group.querySelector("[data-listed]:not([hidden])");
    for (const section of this.#whole) section.hidden = narrowed;
    const words = say.found(found, this.#entries.length);
    this.#form.querySelector("[data-found]")!.textContent = words;
    this.#form.querySelector<HTMLElement>("[type=reset]")!.hidden = !narrowed;
    return words;
  }

  /** What an entry says of itself: its own facts, how far the reader is, and the forms in which it comes. */
  #factsOf(entry: HTMLElement, asked: Facts): Facts {
    const state = entry.querySelector("[data-card]")?.getAttribute("data-state") || "new";
    const facts: Record<string, string | undefined> = { ...entry.dataset, state };
    if (!(FORM in asked)) return facts;
    for (const file of entry.querySelectorAll<HTMLElement>(".al-downloads li")) {
      file.hidden = !!asked[FORM] && file.querySelector("a")?.textContent !== asked[FORM];
      if (!file.hidden) facts[FORM] = asked[FORM];
    }
    return facts;
  }

  /** The words of an entry, as they stood at first. */
  #textOf(entry: HTMLElement): string {
    const text = this.#texts.get(entry) ?? entry.textContent ?? "";
    this.#texts.set(entry, text);
    return text;
  }

  /** How far the reader is may come later than the list, and change. */
  #watchStates(): void {
    const watched = new MutationObserver(() => this.#show());
    for (const entry of this.#entries) {
      watched.observe(entry, { subtree: true, attributeFilter: ["data-state"] });
    }
  }
}

/** Brings the form of the page to life, if it has one. */
export function watchListFilter(): void {
  const form = document.querySelector<HTMLFormElement>("[data-list-filter]");
  if (!form) return;
  new ListFilter(form);
  keepFilled("[data-list-filter] input");
}
