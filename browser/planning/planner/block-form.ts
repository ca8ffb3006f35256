/** Everything that can be changed in one thing of a plan, below its row. */

import { button, el, labelled } from "../../common/dom.ts";
import { siteAddress } from "../../common/site-address.ts";
import { clock } from "../plan.ts";
import type { Desk } from "./desk.ts";
import * as edit from "./edit.ts";
import { field, showChoice, showValue, timeField } from "./fields.ts";
import * as say from "./planner-words.ts";
import { type Item, MOST, type Parallel } from "./record.ts";

/** The form of one thing. */
export class BlockForm {
  readonly element = el("div", { className: "al-planner__form" });
  readonly #desk: Desk;
  readonly #key: string;
  readonly #title = el("input", { type: "text", maxLength: MOST.title });
  readonly #lead = el("input", { type: "text", maxLength: MOST.lead });
  readonly #note = el("textarea", { rows: 2, maxLength: MOST.note });
  readonly #pin = el("input");
  readonly #may = el("input", { type: "checkbox", autocomplete: "off" });
  readonly #where = el("select");
  /** What is done with it: each says of what. */
  readonly #acts: readonly HTMLElement[];
  #places: readonly edit.ListPlace[] = [];

  constructor(desk: Desk, item: Item) {
    this.#desk = desk;
    this.#key = item.key;
    this.#acts = [...this.#buttons(item)];
    const text = (input: HTMLInputElement | HTMLTextAreaElement, name: "title" | "lead" | "note") =>
      field(say[name === "title" ? "name" : name], input, () => this.#set({ [name]: input.value }, name));
    const may = el("label", { className: "al-planner__tick" }, this.#may, ` ${say.mayDrop}`);
    this.#may.onchange = () => this.#set({ drop: this.#may.checked ? "may" : "must" });
    const pinHelp = el("span", { className: "al-planner__help", id: `al-pin-${item.key}` }, say.pinHelp);
    this.#pin.setAttribute("aria-describedby", pinHelp.id);
    this.element.append(
      text(this.#title, "title"),
      ...item.kind === "parallel" ? [] : [text(this.#lead, "lead"), text(this.#note, "note")],
      el(
        "div",
        {},
        timeField(say.pin, this.#pin, (pin) => this.#set({ pin }, "pin")),
        pinHelp,
      ),
      may,
      field(say.where, this.#where, () => this.#move()),
      el("p", { className: "al-planner__buttons" }, ...this.#acts),
    );
    this.element.setAttribute("role", "group");
  }

  /** Shows what the plan says. */
  update(item: Item, inGroup: boolean): void {
    const title = say.named(item.title);
    this.element.setAttribute("aria-label", title);
    for (const each of this.#acts) labelled(each, title);
    showValue(this.#title, item.title);
    if (item.kind !== "parallel") {
      showValue(this.#lead, item.lead);
      showValue(this.#note, item.note);
    }
    showValue(this.#pin, item.pin === null ? "" : clock(item.pin));
    this.#pin.closest("div")!.hidden = inGroup;
    this.#may.checked = item.drop === "may";
    this.#showPlaces(item);
  }

  focus(): void {
    this.#title.focus();
  }

  *#buttons(item: Item): Generator<HTMLElement> {
    if (item.kind === "parallel") yield button(say.addGroup, () => this.#addGroup());
    const { exercises, talks } = this.#desk.catalogue;
    const href = item.kind === "exercise"
      ? exercises[item.id]?.href
      : item.kind === "talk"
      ? talks[item.id]?.href
      : "";
    if (href) yield el("a", { href: siteAddress(href) }, say.facilitatorPage);
    yield button(say.takeOut, () => this.#desk.remove(this.#key), "al-button al-button--danger");
  }

  #set(fields: Parameters<typeof edit.change>[2], name = ""): void {
    const { plan } = this.#desk;
    const title = edit.itemOf(plan, this.#key)?.title ?? "";
    this.#desk.change(
      edit.change(plan, this.#key, fields),
      say.changed(title),
      name && `${this.#key} ${name}`,
    );
  }

  #addGroup(): void {
    const { plan } = this.#desk;
    const item = edit.itemOf(plan, this.#key) as Parallel;
    if (item.groups.length >= MOST.groups) return;
    const groups = [...item.groups, { name: say.groupName(item.groups.length + 1), blocks: [] }];
    this.#desk.change(edit.change(plan, this.#key, { groups }), say.groupAdded);
  }

  /** The lists that it could stand in, in the order of the plan. */
  #showPlaces(item: Item): void {
    const { plan } = this.#desk;
    this.#places = edit.listsOf(plan).filter(({ parallel }) => !parallel || item.kind !== "parallel");
    const names = this.#places.map(({ day, parallel, group }) => {
      const around = parallel ? edit.itemOf(plan, parallel) as Parallel : null;
      return around
        ? `${say.day(day + 1)}, ${say.group(around.title, around.groups[group]!.name)}`
        : say.day(day + 1);
    });
    const same = this.#where.options.length === names.length &&
      names.every((name, index) => this.#where.options[index]!.text === name);
    if (!same) this.#where.replaceChildren(...names.map((name) => el("option", {}, name)));
    const here = edit.placeOf(plan, this.#key);
    const at = this.#places.findIndex((each) =>
      each.day === here?.day && each.parallel === here.parallel && each.group === here.group
    );
    showChoice(this.#where, at);
  }

  #move(): void {
    const list = this.#places[this.#where.selectedIndex];
    if (list) this.#desk.move(this.#key, { ...list, at: edit.itemsAt(this.#desk.plan, list).length });
  }
}
