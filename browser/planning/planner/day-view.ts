/** One day of a plan: when and where it is, and what stands in it. */

import { button, el, labelled } from "../../common/dom.ts";
import { boundDate, checkDate } from "../../exercise/date-field.ts";
import { clock } from "../plan.ts";
import type { TimedDay } from "./clock.ts";
import type { Desk } from "./desk.ts";
import * as edit from "./edit.ts";
import { field, showValue, timeField } from "./fields.ts";
import { ListView, type Rows } from "./list-view.ts";
import * as say from "./planner-words.ts";
import { type Day, MOST } from "./record.ts";

/** A day on the page. */
export class DayView {
  readonly element: HTMLElement;
  readonly list: ListView;
  readonly #desk: Desk;
  readonly #day: number;
  readonly #sum = el("p", { className: "al-planner__sum" });
  readonly #date = el("input", { type: "date" });
  readonly #start = el("input");
  readonly #finish = el("input");
  readonly #place = el("input", { type: "text", maxLength: MOST.place });
  readonly #remove: HTMLButtonElement;

  constructor(desk: Desk, rows: Rows, day: number) {
    this.#desk = desk;
    this.#day = day;
    this.list = new ListView(desk, rows, {
      before: [],
      after: [],
      shown: () => {},
      adds: () => say.add,
      of: () => say.day(day + 1),
    });
    this.#remove = labelled(button(say.removeDay, () => desk.removeDay(day)), say.day(day + 1));
    this.element = el(
      "section",
      { className: "al-planner__day", id: `al-plan-day-${day}`, tabIndex: -1 },
      el("h3", {}, say.day(day + 1)),
      el(
        "div",
        { className: "al-planner__fields" },
        timeField(
          say.start,
          this.#start,
          (start) => this.#set({ start: start! }, "start"),
          () => this.#now.start,
        ),
        timeField(say.finish, this.#finish, (finish) => this.#set({ finish }, "finish")),
        field(say.date, this.#date, () => this.#set({ date: this.#date.value }, "date")),
        field(say.place, this.#place, () => this.#set({ place: this.#place.value }, "place")),
      ),
      this.#sum,
      this.list.element,
      el("p", { className: "al-planner__buttons" }, this.#remove),
    );
    this.element.setAttribute("aria-label", say.day(day + 1));
    boundDate(this.#date);
  }

  /** Shows what the plan says. */
  update({ day, items, begin, end }: TimedDay): void {
    showValue(this.#start, clock(day.start));
    showValue(this.#finish, day.finish === null ? "" : clock(day.finish));
    showValue(this.#date, day.date);
    checkDate(this.#date);
    showValue(this.#place, day.place);
    const spare = day.finish === null || day.finish <= day.start ? null : day.finish - end;
    const words = items.length ? say.dayTime(clock(begin), clock(end), end - begin, spare) : say.emptyDay;
    if (this.#sum.textContent !== words) this.#sum.textContent = words;
    this.#remove.hidden = this.#desk.plan.days.length === 1 || this.#desk.readOnly;
    this.list.show(items, { day: this.#day, parallel: "", group: 0 }, say.day(this.#day + 1));
  }

  get #now(): Day {
    return this.#desk.plan.days[this.#day]!;
  }

  #set(fields: Partial<Day>, name: string): void {
    const plan = edit.changeDay(this.#desk.plan, this.#day, fields);
    this.#desk.change(plan, say.changedDay(this.#day + 1), `day ${this.#day} ${name}`);
  }
}
