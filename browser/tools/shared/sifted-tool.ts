/** A tool that may hold many entries: the reader says which to show, and so many of them are listed at once. */

import { announce } from "../../common/announce.ts";
import { button, el } from "../../common/dom.ts";
import { whenEntered } from "../../common/when-entered.ts";
import type { StoredEntry } from "./entries.ts";
import { Tool } from "./tool.ts";
import * as say from "./words.ts";

/** How long typing pauses before the list follows, in milliseconds. */
const DEBOUNCE = 150;

/** A control with its name above it. */
export function labelledField(words: string, control: HTMLElement): HTMLElement {
  control.classList.add("al-prompt__input");
  return el("label", { className: "al-tool__label" }, el("span", {}, words), control);
}

/** Its screen, with fields above the list. */
export abstract class SiftedTool extends Tool {
  #sieve = el("div", { className: "al-tool__sieve", hidden: true });
  #said = el("p", { className: "al-tool__sifted" });
  #more = button(say.more, () => this.#showMore());
  #found: readonly StoredEntry[] = [];
  #pages = 1;
  #onPaper = false;
  #timer: ReturnType<typeof setTimeout> | 0 = 0;

  /** So many entries are listed at once. */
  protected abstract readonly pageSize: number;

  /** What the reader asks for in the fields above the list, in its order. */
  protected abstract sift(entries: readonly StoredEntry[]): readonly StoredEntry[];

  /** What is said above the list while nothing is in it. */
  protected nothingYet(): string {
    return "";
  }

  /** Puts these fields above the list, as a search of this name: the list follows what is put into them. */
  protected siftBy(words: string, ...fields: readonly HTMLElement[]): void {
    this.#sieve.setAttribute("role", "search");
    this.#sieve.setAttribute("aria-label", words);
    this.#sieve.append(...fields);
    const controls = this.#sieve.querySelectorAll<HTMLInputElement | HTMLSelectElement>("input, select");
    for (const control of controls) whenEntered(control, () => this.#siftSoon());
    this.editor.element.after(this.#sieve, this.#said);
  }

  protected override begun(): void {
    this.foot.append(this.#more);
    // Paper has no button to show more.
    addEventListener("beforeprint", () => this.#print(true));
    addEventListener("afterprint", () => this.#print(false));
  }

  protected override sorted(entries: readonly StoredEntry[]): readonly StoredEntry[] {
    this.#found = this.sift(entries);
    const all = entries.length, shown = this.#found.slice(0, this.#most);
    this.#sieve.hidden = all === 0;
    this.#said.textContent = all ? say.shown(this.#found.length, all) : this.nothingYet();
    this.#more.hidden = shown.length === this.#found.length;
    return shown;
  }

  protected override chosen(): readonly StoredEntry[] {
    return this.#found;
  }

  get #most(): number {
    return this.#onPaper ? Infinity : this.#pages * this.pageSize;
  }

  #siftSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#pages = 1;
      this.refresh();
      announce(this.#said.textContent ?? "");
    }, DEBOUNCE);
  }

  #print(begins: boolean): void {
    this.#onPaper = begins;
    this.refresh();
  }

  #showMore(): void {
    const next = this.#found[this.#most];
    this.#pages++;
    this.refresh();
    if (next) this.list.focus(next.id);
  }
}
