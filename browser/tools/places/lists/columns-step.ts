/** The step “What is in each column?”: the row of the headings, and what each column holds, for the reader to say. */

import { clipped } from "../../../common/clip.ts";
import { announce } from "../../../common/announce.ts";
import { button, el } from "../../../common/dom.ts";
import * as say from "./columns-words.ts";
import type { Grid } from "./grid.ts";
import type { Finder } from "./headings.ts";
import { headsOf, type Reading, readingOf } from "./read-list.ts";
import { firstBelow } from "./spread-headings.ts";
import { forget, recall, remember } from "./remembered-columns.ts";
import { REST, ROLES } from "./roles.ts";

/** So many rows may hold the headings; so many values of a column are shown, in so many letters. */
const TOP = 15, VALUES = 3, LETTERS = 60;

/** What a column may hold, in groups. */
const GROUPS: readonly (readonly [string, readonly string[]])[] = [
  [say.groups.what, ["name", "kind", "offers", "welcome", "min-age", "max-age", "cost", "run-by"]],
  [say.groups.where, [
    "area",
    "venue",
    "address",
    "street",
    "street-2",
    "street-3",
    "town",
    "county",
    "postcode",
    "access",
    "getting-in",
  ]],
  [say.groups.when, ["when", "weekday", "start", "end", "frequency", "from", "until"]],
  [say.groups.reach, ["contact", "contact-name", "phone", "email", "url"]],
  [say.groups.known, ["checked", "rating", "why", "better", "by", "voices", "ask", "note"]],
];

const labels = new Map(ROLES.map(({ id, label }) => [id, label]));

function option(value: string, words: string, selected: boolean): HTMLOptionElement {
  return el("option", { value, selected }, words);
}

/** All roles to choose from. */
function choice(chosen: string): HTMLSelectElement {
  return el(
    "select",
    { className: "al-prompt__input", autocomplete: "off" },
    option("", say.leaveOut, chosen === ""),
    option(REST, say.keepAsNote, chosen === REST),
    ...GROUPS.map(([label, ids]) => {
      const days = label === say.groups.when
        ? say.days.map((day, at) => [`day-${at + 1}`, day] as const)
        : [];
      const roles = [...ids.map((id) => [id, labels.get(id) ?? id] as const), ...days];
      return el("optgroup", { label }, ...roles.map(([id, words]) => option(id, words, id === chosen)));
    }),
  );
}

/** The step for one list. */
export class ColumnsStep {
  readonly element = el("details", { className: "al-places__columns" });
  #grid: Grid;
  #find: Finder;
  #reading: Reading;
  #changed: () => void;
  #summary = el("summary");
  #list = el("ul");
  #filled = false;

  /** `changed` hears that the list is to be read in another way. */
  constructor(grid: Grid, find: Finder, changed: () => void) {
    this.#grid = grid;
    this.#find = find;
    this.#changed = changed;
    this.#reading = recall(grid) ?? readingOf(grid, find);
    this.element.append(this.#summary);
    // Filled when it is opened: a list may have hundreds of columns.
    this.element.addEventListener("toggle", () => this.element.open && this.#fill());
    this.#sum();
    this.element.open = !this.#reading.roles.includes("name");
    if (this.element.open) this.#fill();
  }

  /** How the list is to be read. */
  get reading(): Reading {
    return this.#reading;
  }

  #sum(): void {
    const { roles, heading } = this.#reading;
    const heads = headsOf(this.#grid, heading);
    this.#summary.textContent = say.whichColumns(roles.filter(Boolean).length, heads.length);
  }

  #fill(): void {
    if (this.#filled) return;
    this.#filled = true;
    const rows = this.#grid.rows.slice(0, TOP);
    const heading = el(
      "select",
      { className: "al-prompt__input", autocomplete: "off" },
      ...rows.map(({ at, cells }, index) =>
        option(String(index), say.rowCalled(at, short(cells.filter((cell) => cell.trim()).join(", "))), false)
      ),
      option("-1", say.noHeadings, false),
    );
    heading.value = String(this.#reading.heading);
    heading.addEventListener("change", () => {
      this.#reading = readingOf(this.#grid, this.#find, Number(heading.value));
      this.#drawColumns();
      this.#told();
    });
    const reset = button(say.asHeadingsSay, () => {
      forget(this.#grid, this.#reading.heading);
      this.#reading = readingOf(this.#grid, this.#find);
      heading.value = String(this.#reading.heading);
      this.#drawColumns();
      this.#told();
      announce(this.#summary.textContent ?? "");
    });
    this.element.append(
      el("p", {}, say.columnsWhy),
      el("label", { className: "al-places__field" }, el("span", {}, say.whichRow), heading),
      this.#list,
      el("p", {}, reset),
    );
    this.#drawColumns();
  }

  #drawColumns(): void {
    const heads = headsOf(this.#grid, this.#reading.heading);
    this.#list.replaceChildren(...heads.map((head, at) => {
      const select = choice(this.#reading.roles[at] ?? "");
      select.addEventListener("change", () => {
        const roles = heads.map((_, other) => this.#reading.roles[other] ?? "");
        roles[at] = select.value;
        this.#reading = { heading: this.#reading.heading, roles };
        remember(this.#grid, this.#reading);
        this.#told();
      });
      return el(
        "li",
        {},
        el(
          "label",
          { className: "al-places__field" },
          el(
            "span",
            {},
            el("strong", {}, short(head) || say.noHead),
            " ",
            el("span", { className: "al-places__values" }, this.#values(at)),
          ),
          select,
        ),
      );
    }));
  }

  /** The first values of a column, so that it can be told what it holds. */
  #values(column: number): string {
    const found: string[] = [];
    for (const { cells } of this.#grid.rows.slice(firstBelow(this.#grid.rows, this.#reading.heading))) {
      const words = (cells[column] ?? "").replace(/\s+/g, " ").trim();
      if (words && !found.includes(words)) found.push(words);
      if (found.length === VALUES) break;
    }
    return found.length ? say.values(found.map(short)) : say.emptyColumn;
  }

  #told(): void {
    this.#sum();
    this.#changed();
  }
}

/** Words cut where a reader would not miss the rest. */
function short(words: string): string {
  const head = clipped(words, LETTERS);
  return head === words ? words : `${head}…`;
}
