/** The start, the finish and the number of people that a facilitator gives, in the form and in the address of the page. */

import { clock, minutesOf } from "./plan.ts";

/** What is asked for. */
export interface Wish {
  /** Minutes after midnight. */
  readonly start: number;
  readonly finish: number;
  readonly people: number;
  /** Ways to save time by their place among those that can be planned; null where the first ones that suffice are taken. */
  readonly cuts: readonly number[] | null;
}

/** The largest number of people that is counted for. */
const MOST_PEOPLE = 200;

const NAMES = ["start", "finish", "people"] as const;

/** The form of a session's page. */
export class SessionForm {
  readonly #form: HTMLFormElement;
  #cuts: readonly number[] | null = null;

  /** `changed` hears of every change that somebody makes. */
  constructor(form: HTMLFormElement, changed: () => void) {
    this.#form = form;
    this.#readAddress();
    form.onsubmit = (event) => event.preventDefault();
    let known = this.#values;
    const take = () => {
      if (this.#values === known) return;
      known = this.#values;
      this.#cuts = null; // another time asks for other cuts
      changed();
    };
    // What fills a form by itself tells of it with `change` alone, or not at all.
    for (const event of ["input", "change", "focusout"]) form.addEventListener(event, take);
    form.onreset = () =>
      setTimeout(() => {
        known = this.#values;
        this.#cuts = null;
        changed();
      });
  }

  /** What stands in the form; null where it says no time or number that can be planned with. */
  wish(): Wish | null {
    const start = minutesOf(this.#field("start").value), finish = minutesOf(this.#field("finish").value);
    const people = Math.round(Number(this.#field("people").value));
    if (start === null || finish === null || finish <= start || !(people >= 1 && people <= MOST_PEOPLE)) {
      return null;
    }
    return { start, finish, people, cuts: this.#cuts };
  }

  /** Takes other ways to save time than those that come first. */
  choose(cuts: readonly number[]): void {
    this.#cuts = cuts;
  }

  /** Whether anything differs from the plan as it is written. */
  get changed(): boolean {
    return this.#cuts !== null ||
      NAMES.some((name) => this.#field(name).value !== this.#field(name).defaultValue);
  }

  /** Puts into the address what differs, so that a link and a reload lead to the same. */
  writeAddress(): void {
    const differs = NAMES.map((name) => this.#field(name)).filter(({ value, defaultValue }) =>
      value !== defaultValue
    );
    const wanted = new URLSearchParams(differs.map(({ name, value }) => [name, value]));
    if (this.#cuts) wanted.set("cuts", this.#cuts.join("-"));
    const search = wanted.size ? `?${wanted}` : location.pathname;
    // From a disk, some browsers let no page change its address.
    if (location.protocol !== "file:") history.replaceState(history.state, "", search + location.hash);
  }

  #readAddress(): void {
    const wanted = new URLSearchParams(location.search);
    for (const name of NAMES) {
      const value = wanted.get(name);
      if (value === null) continue;
      const time = minutesOf(value);
      if (name === "people") {
        if (/^\d{1,3}$/.test(value)) this.#field(name).value = value;
      } else if (time !== null) this.#field(name).value = clock(time);
    }
    const cuts = wanted.get("cuts");
    if (cuts !== null && /^(\d+(-\d+)*)?$/.test(cuts)) this.#cuts = cuts ? cuts.split("-").map(Number) : [];
  }

  get #values(): string {
    return NAMES.map((name) => this.#field(name).value).join();
  }

  #field(name: typeof NAMES[number]): HTMLInputElement {
    return this.#form.elements.namedItem(name) as HTMLInputElement;
  }
}
