/** The page of the grid: starting one or opening one that is kept, and what came of it. */

import type { Parts } from "../answers/answer.ts";
import { entryKey, GRIDS } from "../answers/keys.ts";
import { alertBox, button, el } from "../common/dom.ts";
import { report } from "../common/report.ts";
import { mayLeave } from "../exercise/leave-form.ts";
import type { Prompt } from "../exercise/prompt.ts";
import { store } from "../page/page-state.ts";
import { Entries, type StoredEntry } from "../tools/shared/entries.ts";
import { personResult } from "./compare.ts";
import { type Grid, gridOf } from "./grid.ts";
import { type Beginning, GridForm } from "./grid-form.ts";
import { GridList } from "./grid-list.ts";
import { showResults } from "./results.ts";
import { fetchSessions, type SessionLines } from "./sessions.ts";
import { takeAway } from "./take-away.ts";
import * as say from "./words.ts";

/** What came of it follows what is typed after so long, in milliseconds: not at every key. */
const DEBOUNCE = 150;

/** The grid of a facilitator. */
export class GridPage {
  #collection = new Entries(GRIDS);
  #sessions: readonly SessionLines[] = [];
  #choice = el("select", { className: "al-prompt__input", autocomplete: "off" });
  #list = new GridList({
    open: (entry) => void this.#open(entry.id, entry.values),
    remove: (entry) => this.#put(entry, {}),
    bringBack: (entry) => this.#put(entry, entry.values),
  });
  #outcome = el("div");
  #editor = el("section", { hidden: true });
  #results = el("div");
  #page = "";
  #form: GridForm | null = null;
  #id = "";
  #timer: ReturnType<typeof setTimeout> | 0 = 0;

  /** `place` is where the server has written what stands there without a script. */
  async begin(place: HTMLElement): Promise<void> {
    this.#page = place.dataset["beforeAfter"] ?? "";
    this.#sessions = await fetchSessions();
    const options = this.#sessions.map(({ id, title }) => el("option", { value: id }, title));
    this.#choice.append(el("option", { value: "" }, say.ownLines), ...options);
    this.#choice.id = "before--session";
    const named = el("label", { htmlFor: this.#choice.id }, say.session);
    const label = el("div", { className: "al-before__label" }, named, this.#choice);
    const start = button(say.start, () => this.#start(), "al-button al-button--main");
    place.replaceChildren(
      this.#list.element,
      el("section", { className: "al-before__start al-screen" }, el("h2", {}, say.start), label, start),
      this.#outcome,
      this.#editor,
    );
    this.#collection.addEventListener("changed", () => this.#follow());
    try {
      await this.#collection.load();
    } catch (error) {
      report("store-unread", error);
      this.#fail(say.unread);
    }
    const last = [...this.#collection.entries].sort((one, other) => one.updated < other.updated ? 1 : -1)[0];
    if (last && !this.#form) void this.#open(last.id, last.values, false);
    start.disabled = store.readOnly;
  }

  #start(): void {
    const session = this.#sessions.find(({ id }) => id === this.#choice.value);
    void this.#open(this.#collection.newId(), { name: session?.title ?? "", lines: session?.lines ?? [""] });
  }

  /** Opens a grid, unless the one that is open could not be saved. */
  async #open(id: string, kept: Parts | Beginning, focus = true): Promise<void> {
    if (this.#form && !await mayLeave(this.#form.element)) return;
    this.#form?.element.remove();
    this.#id = id;
    this.#form = new GridForm(entryKey(GRIDS, id), kept);
    this.#form.element.addEventListener("al-change", () => {
      this.#timer ||= setTimeout(() => this.#show(), DEBOUNCE);
    });
    const heading = el("h2", { tabIndex: -1 }, say.question);
    const came = el("section", {}, el("h3", {}, say.lineByLine), this.#results);
    this.#editor.replaceChildren(heading, this.#form.element, came, takeAway(() => this.#grid(), this.#page));
    this.#editor.hidden = false;
    this.#show();
    this.#follow();
    if (focus) heading.focus();
  }

  #grid(): Grid {
    return gridOf(this.#form?.values ?? {});
  }

  #show(): void {
    this.#timer = 0;
    const grid = this.#grid();
    this.#form?.update(new Map(grid.people.map((person) => [person.id, say.ways(personResult(person))])));
    showResults(this.#results, grid);
  }

  /** What is kept has changed, here or in another tab: the list follows, and the open grid gets places for what is new. */
  #follow(): void {
    const { entries } = this.#collection;
    this.#list.show(entries, this.#id, store.readOnly);
    const open = entries.find(({ id }) => id === this.#id);
    if (!open || !this.#form) return;
    this.#form.ensure(open.values);
    (this.#form.element as Prompt).refresh?.([open.key]);
  }

  async #put(entry: StoredEntry, values: Parts): Promise<boolean> {
    this.#fail("");
    try {
      if (entry.id === this.#id) {
        if (this.#form && !await mayLeave(this.#form.element)) return false;
        this.#close();
      }
      await this.#collection.load();
      await this.#collection.put(entry.id, values, say.question);
      return true;
    } catch (error) {
      report("store-unwritten", error);
      this.#fail(say.unsaved);
      return false;
    }
  }

  #close(): void {
    this.#form?.element.remove();
    this.#form = null;
    this.#id = "";
    this.#editor.hidden = true;
    this.#editor.replaceChildren();
  }

  #fail(words: string): void {
    this.#outcome.replaceChildren(...words ? [alertBox(words)] : []);
  }
}
