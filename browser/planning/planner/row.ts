/** One thing in a plan as the page shows it: its time, its name, its minutes, and what moves it. */

import { button, el, labelled } from "../../common/dom.ts";
import { holdingStill } from "../../common/in-place.ts";
import { clock } from "../plan.ts";
import { BlockForm } from "./block-form.ts";
import type { TimedGroup } from "./clock.ts";
import type { Desk } from "./desk.ts";
import * as edit from "./edit.ts";
import { field, keeping, numberField, showValue } from "./fields.ts";
import { ListView, type Rows, type TimedRow } from "./list-view.ts";
import * as say from "./planner-words.ts";
import { type Item, MOST } from "./record.ts";

/** A row, which stays the same element wherever its thing is moved. */
export class Row {
  readonly element: HTMLLIElement;
  readonly kind: Item["kind"];
  readonly #desk: Desk;
  readonly #key: string;
  readonly #rows: Rows;
  readonly #time = el("span", { className: "al-planner__time" });
  readonly #title = el("strong", { className: "al-planner__title" });
  readonly #tags = el("span", { className: "al-planner__tags" });
  readonly #minutes = el("input");
  readonly #moves: readonly [HTMLButtonElement, HTMLButtonElement];
  readonly #open: HTMLButtonElement;
  readonly #groups = el("div", { className: "al-planner__groups", hidden: true });
  /** The notes for print, while no form is open that has them. */
  readonly #note = el("div", { className: "al-prompt__print al-planner__note", hidden: true });
  #lists: ListView[] = [];
  #form: BlockForm | null = null;
  #called = "";

  constructor(desk: Desk, item: Item, rows: Rows) {
    this.#desk = desk;
    this.kind = item.kind;
    this.#key = item.key;
    this.#rows = rows;
    this.#note.setAttribute("aria-hidden", "true");
    const grip = el("span", { className: "al-planner__grip" }, "⠿");
    grip.setAttribute("aria-hidden", "true"); // the buttons do the same
    this.#moves = [this.#mover("↑", -1), this.#mover("↓", 1)];
    this.#open = button(say.change, () => this.#toggle(), "al-button al-planner__open");
    this.#open.setAttribute("aria-expanded", "false");
    this.element = el(
      "li",
      { className: `al-planner__row al-planner__row--${item.kind}`, id: `al-plan-${item.key}`, tabIndex: -1 },
      grip,
      el("span", { className: "al-planner__what" }, this.#time, " ", this.#title, " ", this.#tags),
      item.kind !== "parallel" && this.#minutesField(),
      keeping(el("span", { className: "al-planner__moves" }, ...this.#moves, this.#open)),
      this.#note,
      this.#groups,
    );
    this.element.dataset["key"] = item.key;
    if (desk.readOnly) { for (const each of [this.#minutes, ...this.#moves]) each.disabled = true; }
  }

  /** Shows what the plan says; `flagged` where there is something to look at. */
  update({ item, start, end, groups }: TimedRow, place: edit.Place, flagged: boolean): void {
    const title = say.named(item.title);
    this.#set(this.#time, `${clock(start)}–${clock(end)}`);
    this.#set(this.#title, title);
    const { exercises } = this.#desk.catalogue;
    const tags = [
      say.kinds[item.kind],
      item.pin !== null && say.fixed(clock(item.pin)),
      item.drop === "may" && say.may,
      item.kind === "exercise" && exercises[item.id]?.care && say.care,
      item.kind !== "parallel" && item.lead && say.ledBy(item.lead),
      flagged && say.look,
    ].filter(Boolean).join(" · ");
    this.#set(this.#tags, tags);
    this.element.toggleAttribute("data-flagged", flagged);
    const called = this.#rows.called(item.key);
    if (called !== this.#called) {
      this.#called = called;
      this.#minutes.setAttribute("aria-label", `${say.minutes}: ${called}`);
      this.#moves[0].setAttribute("aria-label", `${say.moveUp}: ${called}`);
      this.#moves[1].setAttribute("aria-label", `${say.moveDown}: ${called}`);
      this.#nameOpen();
    }
    if (item.kind === "parallel") this.#showGroups(item, groups, place.day);
    else showValue(this.#minutes, String(item.minutes));
    this.#form?.update(item, !!place.parallel);
    this.#showNote();
  }

  /** Takes the focus to its button “Change”, or to the first field of its form where that is open. */
  focus(): void {
    if (this.#form) this.#form.focus();
    else this.#open.focus();
  }

  #set(element: HTMLElement, words: string): void {
    if (element.textContent !== words) element.textContent = words;
  }

  #showNote(): void {
    this.#set(this.#note, this.#form ? "" : this.#block()?.note ?? "");
  }

  #block() {
    const item = edit.itemOf(this.#desk.plan, this.#key);
    return item?.kind === "parallel" ? null : item;
  }

  #mover(words: string, by: 1 | -1): HTMLButtonElement {
    const made = button(words, () => {
      const place = edit.stepOf(this.#desk.plan, this.#key, by);
      // It stays under whoever presses it, who may have no focus there: to press again is to move the same row on.
      if (place) holdingStill(() => this.#desk.move(this.#key, place), made);
    }, "al-button al-planner__move");
    return made;
  }

  #minutesField(): HTMLElement {
    return numberField(say.minutes, this.#minutes, {
      least: 0,
      most: MOST.minutes,
      now: () => this.#block()?.minutes ?? 0,
      take: (minutes) => {
        const { plan } = this.#desk, title = this.#block()?.title ?? "";
        const changed = edit.change(plan, this.#key, { minutes });
        this.#desk.change(changed, say.changed(title), `${this.#key} minutes`);
      },
    });
  }

  #toggle(): void {
    if (this.#form) {
      this.#form.element.remove();
      this.#form = null;
    } else {
      const item = edit.itemOf(this.#desk.plan, this.#key);
      const place = edit.placeOf(this.#desk.plan, this.#key);
      if (!item || !place) return;
      this.#form = new BlockForm(this.#desk, item);
      this.#form.update(item, !!place.parallel);
      this.#groups.before(this.#form.element);
      this.#form.focus();
    }
    this.#open.setAttribute("aria-expanded", `${!!this.#form}`);
    this.#nameOpen();
    this.#showNote();
  }

  /** Its name begins with what stands on it, for those who speak to it. */
  #nameOpen(): void {
    this.#open.textContent = this.#form ? say.done : say.change;
    this.#open.setAttribute("aria-label", `${this.#open.textContent}: ${this.#called}`);
  }

  #showGroups(item: Extract<Item, { kind: "parallel" }>, groups: readonly TimedGroup[], day: number): void {
    this.#groups.hidden = false;
    if (this.#lists.length !== item.groups.length) {
      this.#lists = item.groups.map((_, group) => this.#groupList(group));
      this.#groups.replaceChildren(...this.#lists.map(({ element }) => element));
    }
    groups.forEach((group, index) => {
      const timed = group.blocks.map(({ block, start, end }) => ({ item: block, start, end, groups: [] }));
      this.#lists[index]!.show(timed, { day, parallel: item.key, group: index }, group.name);
    });
  }

  #groupList(group: number): ListView {
    const name = el("input", { type: "text", maxLength: MOST.title });
    const change = () =>
      this.#desk.change(
        edit.changeGroup(this.#desk.plan, this.#key, group, { name: name.value }),
        say.changed(name.value),
        `${this.#key} group ${group}`,
      );
    const remove = button("", () => this.#removeGroup(group));
    return new ListView(this.#desk, this.#rows, {
      before: [field(say.nameOfGroup, name, change)],
      after: [remove],
      shown: (title) => {
        showValue(name, title);
        name.setAttribute("aria-label", `${say.nameOfGroup} ${group + 1}: ${this.#called}`);
        remove.textContent = say.removeGroup(title);
        labelled(remove, this.#called);
        remove.hidden =
          (edit.itemOf(this.#desk.plan, this.#key) as { groups?: unknown[] }).groups?.length === 1;
      },
      adds: say.addToGroup,
      of: () => this.#called,
    });
  }

  #removeGroup(group: number): void {
    const item = edit.itemOf(this.#desk.plan, this.#key);
    if (item?.kind !== "parallel") return;
    const groups = item.groups.filter((_, index) => index !== group);
    this.#desk.change(
      edit.change(this.#desk.plan, this.#key, { groups }),
      say.groupRemoved(item.groups[group]?.name ?? ""),
    );
    this.focus();
  }
}
