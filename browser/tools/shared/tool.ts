/** `<al-tool>`: what all tools share. Each kind has a class of its own that says what is drawn of the entries. */

import type { Parts } from "../../answers/answer.ts";
import { type Definition, fetchDefinitions, readDefinition } from "../../answers/definitions.ts";
import { alertBox, button, el, whenParsed } from "../../common/dom.ts";
import type { QuestionElement } from "../../exercise/exercise.ts";
import { store } from "../../page/page-state.ts";
import type { PageExport } from "../../page/export-buttons.ts";
import { Entries, type StoredEntry } from "./entries.ts";
import { EntryEditor } from "./entry-editor.ts";
import { EntryList } from "./entry-list.ts";
import { unlikeNames } from "../../common/unlike-names.ts";
import { writeOut } from "./written-out.ts";
import * as say from "./words.ts";
import { report } from "../../common/report.ts";

/** After how long a picture follows what is typed, in milliseconds: not at every key. */
const DEBOUNCE = 250;

/** A prompt with a screen of its own. */
export abstract class Tool extends HTMLElement implements QuestionElement {
  protected collection!: Entries;
  /** What is asked of each entry; empty until it has come. */
  protected definition: Definition = readDefinition({});
  protected readonly view = el("div", { className: "al-tool__view" });
  protected readonly buttons = el("div", { className: "al-tool__buttons" });
  /** Stands below the list. */
  protected readonly foot = el("div", { className: "al-tool__foot" });
  protected editor!: EntryEditor;
  protected list!: EntryList;
  #outcome = el("div", { className: "al-tool__outcome", tabIndex: -1 });
  #none = el("p", { className: "al-answer__none" }, say.loading);
  #listed = el("details", { className: "al-tool__all", open: true });
  #summary = el("summary");
  #trouble: HTMLElement | null = null;
  #timer: ReturnType<typeof setTimeout> | 0 = 0;
  #begun = false;
  #names: ReadonlyMap<string, string> = new Map();
  /** Whether the store could not be read. */
  unreachable = false;

  /** What an entry is called. */
  protected abstract name(entry: StoredEntry): string;

  /** What tells an entry by ear from others of the same name. */
  protected apart(_entry: StoredEntry): string {
    return "";
  }

  /** What an entry is called so that no other is called the same. */
  protected called(entry: StoredEntry): string {
    return this.#names.get(entry.id) ?? (this.name(entry) || say.unnamed);
  }

  /** What the list says of an entry beside its name. */
  protected abstract about(entry: StoredEntry): Node | string;

  /** Draws what `view` shows. Called at the beginning and whenever entries have changed. */
  protected abstract draw(entries: readonly StoredEntry[]): void;

  /** The heading that an entry stands under in the list. */
  protected group(_entry: StoredEntry): string {
    return "";
  }

  /** More buttons in the row of an entry. */
  protected more(_entry: StoredEntry): readonly Node[] {
    return [];
  }

  /** What the list shows, in its order. */
  protected sorted(entries: readonly StoredEntry[]): readonly StoredEntry[] {
    return entries;
  }

  /** Whether the list shows this as an entry; else the kind has a place of its own for it. */
  protected listed(_entry: StoredEntry): boolean {
    return true;
  }

  /** What the reader has chosen to see of all that is kept, however many of it are listed at once. */
  protected chosen(): readonly StoredEntry[] {
    return this.collection.entries;
  }

  /** What is said of them before they leave the page. */
  protected takes(chosen: number, all: number): string {
    return say.takes(chosen, all, this.dataset["entries"] ?? "");
  }

  /** The fields that the screen has only in the form: they are written out on paper, which opens none. */
  protected untold(_entry: StoredEntry): readonly string[] {
    return [];
  }

  /** Changes the form of an entry before the reader sees it; `isNew` where nothing is kept of it yet. */
  protected dress(_form: HTMLElement, _isNew: boolean): void {}

  /** Called once, when the screen is there and nothing is drawn yet: for buttons and what else the kind needs. */
  protected begun(): void {}

  connectedCallback(): void {
    whenParsed(() => this.#begin());
  }

  /** `<exercise id>/<prompt id>`. */
  get key(): string {
    return this.getAttribute("key") ?? "";
  }

  /** Whether there is an entry. */
  get answered(): boolean {
    return this.#begun && this.collection.entries.length > 0;
  }

  /** When an entry was last saved. */
  get updated(): string {
    return this.#begun ? this.collection.entries.map(({ updated }) => updated).sort().pop() ?? "" : "";
  }

  /** What “Print” and “Save as Word” of the page take along. */
  get taking(): PageExport {
    const all = this.#begun ? this.collection.entries : [];
    if (!all.length) return { words: "", wanted: {} };
    const chosen = this.chosen();
    const entries = chosen.length < all.length ? chosen.map(({ id }) => id) : undefined;
    return { words: this.takes(chosen.length, all.length), wanted: { entries } };
  }

  /** The question, as the page asks it. */
  get question(): string {
    return this.querySelector(".al-tool__question")?.textContent?.trim() ?? "";
  }

  #begin(): void {
    const template = this.querySelector<HTMLTemplateElement>("template[data-form]");
    const screen = this.querySelector<HTMLElement>("[data-tool]");
    if (this.#begun || !this.isConnected || !template || !screen) return;
    this.#begun = true;
    this.collection = new Entries(this.key);
    this.editor = new EntryEditor(template, (id) => this.#closed(id));
    this.list = new EntryList({
      name: (entry) => this.name(entry) || say.unnamed,
      called: (entry) => this.called(entry),
      about: (entry) => this.about(entry),
      change: (id) => this.change(id),
      remove: (id) => void this.removeEntry(id),
      group: (entry) => this.group(entry),
      more: (entry) => this.more(entry),
    });
    const add = button(
      say.add(this.dataset["entry"] ?? ""),
      ({ detail }) => detail < 2 && this.add(), // as in `EntryList`
      "al-button al-button--main",
    );
    add.dataset["add"] = "";
    this.buttons.append(add);
    this.#listed.hidden = true; // until there is something to list
    this.#listed.append(this.#summary, this.list.element, this.foot);
    screen.append(this.view, this.buttons, this.editor.element, this.#outcome, this.#none, this.#listed);
    screen.hidden = false;
    // What the reader wrote stands all over it, and is for no translator.
    screen.translate = false;
    this.buttons.translate = this.editor.element.translate = true;
    this.begun();
    this.#freeze(true); // until it is known what is asked and what is kept
    const untold = (entry: StoredEntry) => this.untold(entry); // heard after what shows a list whole
    addEventListener(
      "beforeprint",
      () => writeOut(this.list.element, this.collection, this.definition, untold),
    );
    this.collection.addEventListener("changed", () => this.#later());
    void this.#load();
  }

  async #load(): Promise<void> {
    const exercise = this.key.split("/")[0] ?? "";
    const definitions = await fetchDefinitions(exercise);
    this.definition = definitions?.get(this.key) ?? this.definition;
    try {
      await this.collection.load();
      this.#say(this.collection.damaged ? say.damaged(this.collection.damaged) : "");
    } catch (error) {
      report("store-unread", error);
      this.unreachable = true; // the exercise around it says so
    }
    this.refresh();
  }

  /** Opens the form for a new entry. */
  add(): void {
    const id = this.collection.newId();
    void this.editor.show(id, say.adding(this.dataset["entry"] ?? ""), (form) => this.dress(form, true));
  }

  /** Opens the form of an entry. */
  change(id: string): void {
    const entry = this.collection.get(id);
    if (!entry) return;
    void this.editor.show(id, say.editing(this.called(entry)), (form) => this.dress(form, false));
  }

  /** Changes some parts of an entry, as a drag or its list-based twin does; false where that was not possible. */
  protected async set(id: string, parts: Parts): Promise<boolean> {
    const entry = this.collection.get(id);
    return !!entry && await this.put(id, { ...entry.values, ...parts });
  }

  /** Writes a whole entry; false where that was not possible, which is then said. */
  protected async put(id: string, values: Parts): Promise<boolean> {
    try {
      await this.collection.put(id, values, this.question);
      return true;
    } catch (error) {
      report("store-unwritten", error);
      this.report(say.notPossible, false);
      return false;
    }
  }

  /** Takes an entry away, and offers to bring it back. */
  protected async removeEntry(id: string): Promise<void> {
    const entry = this.collection.get(id);
    if (!entry) return;
    const called = this.called(entry);
    if (this.editor.open === id && !await this.editor.close()) return;
    const { values } = this.collection.get(id) ?? entry; // with what was saved as the form closed
    if (!await this.put(id, {})) return;
    const back = async () => {
      if (await this.put(id, values)) this.report(say.broughtBack);
    };
    this.report(say.removed(called), true, button(say.undo, () => void back()));
  }

  /** Says what came of something, where the reader is taken. */
  protected report(words: string, good = true, ...more: Node[]): void {
    const box = good ? el("p", {}, words, " ", ...more) : alertBox(el("p", {}, words), ...more);
    if (good) box.setAttribute("role", "status");
    this.#outcome.replaceChildren(box);
    this.#outcome.focus();
  }

  /** Brings everything up to date at once. */
  protected refresh(): void {
    clearTimeout(this.#timer);
    this.#timer = 0;
    const entries = this.collection.entries.filter((entry) => this.listed(entry));
    this.#names = unlikeNames(entries.map((entry) => ({
      id: entry.id,
      name: this.name(entry) || say.unnamed,
      apart: this.apart(entry),
    })));
    this.#none.textContent = say.none(this.dataset["entries"] ?? "");
    this.#none.hidden = entries.length > 0;
    this.#listed.hidden = entries.length === 0;
    this.#summary.textContent = `${say.listOf(this.dataset["entries"] ?? "")} (${entries.length})`;
    this.#freeze(store.readOnly);
    this.list.show(this.sorted(entries), store.readOnly);
    this.draw(entries);
    this.dispatchEvent(new CustomEvent("al-change", { bubbles: true }));
  }

  #freeze(frozen: boolean): void {
    for (const each of this.buttons.querySelectorAll("button")) each.disabled = frozen;
  }

  #later(): void {
    if (!this.editor.open) return this.refresh();
    this.#timer ||= setTimeout(() => this.refresh(), DEBOUNCE);
  }

  #closed(id: string): void {
    this.refresh();
    if (!this.list.focus(id)) this.buttons.querySelector<HTMLElement>("[data-add]")?.focus();
  }

  #say(words: string): void {
    this.#trouble?.remove();
    this.#trouble = words ? alertBox(el("p", {}, words)) : null;
    if (this.#trouble) this.buttons.before(this.#trouble);
  }
}
