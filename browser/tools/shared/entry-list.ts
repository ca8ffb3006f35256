/** The entries of a tool as a list: the twin of every picture, with a button for all that can be done. */

import { button, el } from "../../common/dom.ts";
import type { StoredEntry } from "./entries.ts";
import * as say from "./words.ts";

/** What the list asks of its tool. */
export interface ListActs {
  readonly name: (entry: StoredEntry) => string;
  /** What it is called in the names of its buttons: no other is called the same. */
  readonly called: (entry: StoredEntry) => string;
  /** What else the list says of an entry. */
  readonly about: (entry: StoredEntry) => Node | string;
  readonly change: (id: string) => void;
  readonly remove: (id: string) => void;
  /** What an entry stands under; entries of a group follow each other. Empty where nothing is grouped. */
  readonly group?: (entry: StoredEntry) => string;
  /** More buttons for an entry. */
  readonly more?: (entry: StoredEntry) => readonly Node[];
}

/** The list. Rows of entries that have not changed stay as they are, so that focus stays in them. */
export class EntryList {
  readonly element = el("ul", { className: "al-tool__list" });
  #rows = new Map<string, { readonly mark: string; readonly row: HTMLLIElement }>();
  #heads = new Map<string, HTMLLIElement>();
  #acts: ListActs;

  constructor(acts: ListActs) {
    this.#acts = acts;
  }

  /** Shows these entries in this order. `frozen` leaves out what would change them. */
  show(entries: readonly StoredEntry[], frozen: boolean): void {
    const rows = new Map(entries.map((entry) => {
      const mark = `${entry.record.checksum} ${frozen} ${this.#acts.called(entry)}`;
      const known = this.#rows.get(entry.id);
      return [entry.id, known?.mark === mark ? known : { mark, row: this.#row(entry, frozen) }] as const;
    }));
    const focused = this.#focused();
    this.#rows = rows;
    const shown = this.#grouped(entries, rows);
    const same = shown.length === this.element.children.length &&
      shown.every((row, index) => row === this.element.children[index]);
    if (same) return;
    // Only what is other than before: with hundreds of rows, putting all in anew would be felt while typing.
    const staying = new Set<Element>(shown);
    for (const row of [...this.element.children]) if (!staying.has(row)) row.remove();
    for (const [index, row] of shown.entries()) {
      const there = this.element.children[index];
      if (there !== row) this.element.insertBefore(row, there ?? null);
    }
    if (focused) this.focus(focused.id, focused.what);
  }

  /** The rows in their order, each group under its heading. */
  #grouped(entries: readonly StoredEntry[], rows: ReadonlyMap<string, { readonly row: HTMLLIElement }>) {
    let last = "";
    return entries.flatMap((entry) => {
      const group = this.#acts.group?.(entry) ?? "";
      const row = rows.get(entry.id)!.row;
      if (group === last) return [row];
      last = group;
      const head = this.#heads.get(group) ??
        el("li", { className: "al-tool__group" }, el("h3", {}, group));
      this.#heads.set(group, head);
      return [head, row];
    });
  }

  /** Takes the reader to a button of an entry; false where that is not in the list. */
  focus(id: string, what = "change"): boolean {
    const row = this.#rows.get(id)?.row;
    const target = row?.querySelector<HTMLElement>(`[data-act="${what}"]`) ?? row?.querySelector("button");
    target?.focus();
    return !!target;
  }

  #focused(): { id: string; what: string } | null {
    const active = document.activeElement;
    const row = active?.closest<HTMLElement>("[data-entry-id]");
    if (!row || !this.element.contains(row)) return null;
    return { id: row.dataset["entryId"]!, what: (active as HTMLElement).dataset["act"] ?? "" };
  }

  #row(entry: StoredEntry, frozen: boolean): HTMLLIElement {
    const { name, called, about, change, remove, more } = this.#acts;
    const named = called(entry);
    const act = (what: string, words: string, run: () => void) => {
      // Whoever double-clicks “Done” would open the entry again that then stands there, or remove it.
      const made = button(words, ({ detail }) => detail < 2 && run());
      made.dataset["act"] = what;
      made.setAttribute("aria-label", `${words}: ${named}`);
      return made;
    };
    const row = el(
      "li",
      {},
      el("div", { className: "al-tool__said" }, el("strong", {}, name(entry)), " ", about(entry)),
      !frozen && el(
        "div",
        { className: "al-tool__acts" },
        act("change", say.edit, () => change(entry.id)),
        act("remove", say.remove, () => remove(entry.id)),
        ...more?.(entry) ?? [],
      ),
    );
    row.dataset["entryId"] = entry.id;
    return row;
  }
}
