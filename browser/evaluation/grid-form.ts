/** The fields of one grid, within an `<al-prompt>`, which keeps what is written into them as it keeps any answer. */

import type { Parts } from "../answers/answer.ts";
import { clipped } from "../common/clip.ts";
import { readAnswer } from "../exercise/controls.ts";
import { type Control, controlsOf, partOf, suggest } from "../exercise/controls.ts";
import { announce } from "../common/announce.ts";
import { button, el } from "../common/dom.ts";
import { yieldToPage } from "../common/time-slices.ts";
import { scrollBox } from "../common/table.ts";
import { labelledField, lineHeads, lineItem, personRow, ratingCell } from "./cells.ts";
import { MOST_LINES, MOST_PEOPLE, numbersOf, WHEN } from "./grid.ts";
import { fieldsOf, goByKeys, placeOf } from "./keys.ts";
import { cellsOf, withoutHead } from "./pasted.ts";
import * as say from "./words.ts";
import { Wrong } from "./wrong.ts";

/** So many rows a new grid begins with. */
const ROWS = 6;

/** What a new grid begins with. */
export interface Beginning {
  readonly name: string;
  readonly lines: readonly string[];
}

/** One grid, open. */
export class GridForm {
  readonly element = document.createElement("al-prompt");
  #lines = el("ol", { className: "al-before__lines" });
  #top = el("tr", {}, el("th", { scope: "col", rowSpan: 2 }, say.person));
  #below = el("tr");
  #body = el("tbody");
  #undo = button(say.undo, () => this.#inTurn(() => this.#takeBack()), "al-button");
  #work: Promise<void> = Promise.resolve();
  /** What the last thing that changed many fields came to, for those who see it: others have heard it. */
  #said = el("p", { className: "al-before__said", hidden: true });
  #wrong = new Wrong();
  /** What the last thing that took words away has taken: parts with what they held, and what was hidden. */
  #taken: { readonly parts: ReadonlyMap<string, string>; readonly hidden: readonly HTMLElement[] } | null =
    null;

  /** `key` is that of the grid's record; `kept` its parts, or what a new one begins with. */
  constructor(key: string, kept: Parts | Beginning) {
    const isNew = "lines" in kept && Array.isArray(kept["lines"]);
    const beginning = isNew ? kept as Beginning : { name: "", lines: [] };
    for (const [name, value] of Object.entries({ key, kind: "table", revision: "1", class: "al-prompt" })) {
      this.element.setAttribute(name, value);
    }
    this.element.dataset["question"] = say.question;
    this.#undo.hidden = true;
    this.#top.append(el("th", { scope: "col", rowSpan: 2 }, say.change), el("td", { rowSpan: 2 }));
    this.#build(beginning.name);
    if (isNew) {
      for (const words of beginning.lines) this.#addLine(words);
      for (let row = 0; row < ROWS; row++) this.addPerson();
    } else this.ensure(kept as Parts);
    goByKeys(this.#body, () => this.addPerson() !== null);
    this.#body.addEventListener("paste", (event) => this.#paste(event));
  }

  /** What stands in the grid. */
  get values(): Parts {
    return readAnswer(this.#controls(), {}) as Parts;
  }

  /** Makes places for all parts of a grid that has none yet, as when another tab has added to it. */
  ensure(values: Parts): void {
    for (const line of numbersOf(values, "line")) {
      if (!this.#has(this.#lines, "line", line)) this.#addLine("", line);
    }
    for (const row of numbersOf(values, "row")) if (!this.#has(this.#body, "row", row)) this.addPerson(row);
  }

  /** Says in each row how the person has changed, and which ratings are none. */
  update(changes: ReadonlyMap<string, string>): void {
    // With ratings in it, the grid is one to keep, whatever is taken out again: nothing in it is a mere suggestion.
    if (changes.size) { for (const control of this.#controls()) delete control.dataset["suggested"]; }
    for (const row of this.#rows()) {
      row.querySelector(".al-before__change")!.textContent = changes.get(row.dataset["row"]!) ?? "";
    }
    const ratings = [...this.#body.querySelectorAll<HTMLInputElement>("[data-rating]")];
    this.#wrong.show(ratings, this.#control("there") as HTMLInputElement, changes.size);
  }

  /** Adds a row below the last; gives its first field, or null where there is no room. */
  addPerson(row?: string): HTMLInputElement | null {
    const inSight = fieldsOf(this.#body).length;
    const number = row ?? String(next(this.#rows().map(({ dataset }) => dataset["row"]!)));
    if (!row && (inSight >= MOST_PEOPLE || number.length > 3)) return null;
    const made = personRow(
      number,
      row ? "" : String(next(this.#codes())),
      () => this.#inTurn(() => this.#removePerson(made)),
    );
    const before = made.querySelector(".al-before__change")!;
    for (const line of this.#ids()) {
      for (const when of WHEN) before.before(this.#cell(made, line, Number(line), when));
    }
    this.#body.append(made);
    return made.querySelector("input");
  }

  #build(name: string): void {
    const table = el(
      "table",
      { className: "al-before__table" },
      el("caption", {}, say.ratings),
      el("thead", {}, this.#top, this.#below),
      this.#body,
    );
    const add = button(say.addLine, () => this.#addLine("")?.focus(), "al-button");
    const more = button(say.addPerson, () => this.addPerson()?.focus(), "al-button");
    this.element.append(
      labelledField("name", say.name, name),
      labelledField("there", say.there),
      el("fieldset", { className: "al-prompt__field" }, el("legend", {}, say.lines), this.#lines, add),
      el("p", {}, say.hint),
      scrollBox(say.ratings, "al-before__scroll", table),
      this.#wrong.element,
      this.#said,
      el("p", { className: "al-before__buttons" }, more, " ", this.#undo),
    );
    const state = el("p", { className: "al-prompt__state" });
    state.dataset["state"] = "";
    this.element.append(state);
    const there = this.#control("there");
    if (there instanceof HTMLInputElement) there.inputMode = "numeric";
  }

  #addLine(words: string, line?: string): HTMLInputElement | null {
    const all = [...this.#lines.children] as HTMLElement[];
    if (!line && all.filter(({ hidden }) => !hidden).length >= MOST_LINES) return null;
    const id = line ?? String(next(all.map(({ dataset }) => dataset["line"]!)));
    const number = Number(id);
    const item = lineItem(id, number, words, () => this.#inTurn(() => this.#removeLine(id, number)));
    this.#lines.append(item);
    const [top, below] = lineHeads(id, number);
    this.#top.children[this.#top.children.length - 2]!.before(top);
    this.#below.append(...below);
    for (const row of this.#rows()) {
      const before = row.querySelector(".al-before__change")!;
      for (const when of WHEN) before.before(this.#cell(row, id, number, when));
    }
    return item.querySelector("input");
  }

  #cell(row: HTMLElement, line: string, number: number, when: typeof WHEN[number]): HTMLElement {
    return ratingCell(row.dataset["row"]!, line, number, when);
  }

  #removePerson(row: HTMLElement): void {
    const at = this.#rows().filter(({ hidden }) => !hidden).indexOf(row);
    this.#takeAway(controlsOf(row), [row], say.personRemoved(row.dataset["row"]!));
    const fields = fieldsOf(this.#body);
    (fields[Math.min(at, fields.length - 1)]?.[0] ?? this.#undo).focus();
  }

  #removeLine(line: string, number: number): void {
    const parts = [...this.element.querySelectorAll<HTMLElement>(`[data-line="${line}"]`)];
    this.#takeAway(parts.flatMap((part) => controlsOf(part)), parts, say.lineRemoved(number));
    this.#undo.focus();
  }

  /** Empties fields and hides what they stand in: a field that is not there any more could not say that it is empty. */
  #takeAway(controls: readonly Control[], hidden: readonly HTMLElement[], words: string): void {
    this.#remember(new Map(controls.map((control) => [partOf(control), control.value])), hidden);
    for (const control of controls) {
      if (control.dataset["suggested"] !== undefined) suggest(control, "");
      put(control, "");
    }
    for (const part of hidden) part.hidden = true;
    this.#say(words);
  }

  #say(words: string): void {
    this.#said.textContent = words;
    this.#said.hidden = false;
    announce(words);
  }

  #remember(parts: ReadonlyMap<string, string>, hidden: readonly HTMLElement[]): void {
    this.#taken = { parts, hidden };
    this.#undo.hidden = false;
  }

  async #takeBack(): Promise<void> {
    const taken = this.#taken;
    if (!taken) return;
    this.#taken = null;
    for (const part of taken.hidden) part.hidden = false;
    const first = taken.hidden[0]?.querySelector("input") ?? this.#control([...taken.parts.keys()][0] ?? "");
    (first as HTMLElement | null)?.focus(); // the button is gone in a moment
    this.#undo.hidden = this.#said.hidden = true;
    await this.#putAll(taken.parts);
  }

  #paste(event: ClipboardEvent): void {
    const place = placeOf(event.target, this.#body),
      copied = (kind: string) => event.clipboardData?.getData(kind) ?? "";
    const cells = place && cellsOf(copied("text/plain"), /<table\b/i.test(copied("text/html")));
    if (!place || !cells || (event.target as HTMLInputElement).readOnly) return;
    event.preventDefault();
    event.stopPropagation();
    const rows = withoutHead(cells, (column) => place[1] + column > 0);
    this.#inTurn(() => this.#putRows(rows, place, rows.length < cells.length));
  }

  async #putRows(
    rows: readonly string[][],
    [from, column]: readonly [number, number],
    head: boolean,
  ): Promise<void> {
    const parts = new Map<string, string>(), before = new Map<string, string>();
    let done = 0, beside = 0, cut = 0;
    for (const [index, cells] of rows.entries()) {
      if (!fieldsOf(this.#body)[from + index] && !this.addPerson()) break;
      const fields = fieldsOf(this.#body)[from + index]!;
      cells.forEach((cell, at) => {
        const field = fields[column + at];
        if (!field) return void (beside += Number(cell !== ""));
        const words = clipped(cell, field.maxLength);
        before.set(partOf(field), field.value);
        parts.set(partOf(field), words);
        if (words !== cell) cut++;
      });
      done++;
    }
    await this.#putAll(parts);
    this.#remember(before, []);
    this.#say(say.pasted(done, { head, left: rows.length - done, beside, cut }));
  }

  async #putAll(parts: ReadonlyMap<string, string>): Promise<void> {
    for (const control of this.#controls()) {
      const value = parts.get(partOf(control));
      if (value === undefined || value === control.value) continue;
      put(control, value);
      await yieldToPage();
    }
  }

  /** The rows of people: a question of the page may stand in one of its own, below the field that it is about. */
  #rows(): HTMLElement[] {
    return [...this.#body.querySelectorAll<HTMLElement>("tr[data-row]")];
  }

  /** One after the other: what takes several moments is not to be mixed with what is asked for meanwhile. */
  #inTurn(act: () => void | Promise<void>): void {
    this.#work = this.#work.then(act);
  }

  #controls(): Control[] {
    return controlsOf(this.element);
  }

  #control(part: string): Control | undefined {
    return this.#controls().find((each) => partOf(each) === part);
  }

  /** The lines there are, hidden ones too, as their columns are there as well. */
  #ids(): string[] {
    return [...this.#lines.children].map((item) => (item as HTMLElement).dataset["line"]!);
  }

  #codes(): string[] {
    return fieldsOf(this.#body).map(([who]) => who?.value ?? "");
  }

  #has(place: HTMLElement, what: "line" | "row", number: string): boolean {
    return [...place.children].some((each) => (each as HTMLElement).dataset[what] === number);
  }
}

/** The number after the highest. */
function next(numbers: readonly string[]): number {
  return 1 + Math.max(0, ...numbers.filter((each) => /^\d{1,3}$/.test(each)).map(Number));
}

/** Puts a value into a field as if it had been typed, so that all who listen hear of it. */
function put(control: Control, value: string): void {
  control.value = value;
  control.dispatchEvent(new Event("input", { bubbles: true }));
}
