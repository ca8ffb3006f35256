/** The whole run as a table: what was planned, what came of it, and what is to be expected. */

import { el } from "../../common/dom.ts";
import { tableOf } from "../../common/table.ts";
import { clock } from "../plan.ts";
import { asHeld, forecast, planned } from "./forecast.ts";
import { firstShown, minuteOfDay, minutesNow, spentOn } from "./happened.ts";
import type { Joined } from "./joined.ts";
import * as say from "./words.ts";

/**
 * The table. As time passes, only the cells that say something else are written: whoever reads it, by a screen reader
 * or with words marked, keeps their place.
 */
export class PlanView {
  readonly element = el("div", { className: "al-room__plan" });
  readonly #joined: Joined;
  #body: HTMLTableSectionElement | null = null;

  constructor(joined: Joined) {
    this.#joined = joined;
  }

  /** Shows how things stand. */
  show(now: number): void {
    const rows = this.#rows(now);
    const body = this.#body?.rows.length === rows.length ? this.#body : this.#make(rows);
    for (const [index, row] of [...body.rows].entries()) {
      rows[index]!.forEach((words, at) => {
        const cell = row.cells[at]!;
        if (cell.textContent !== words) cell.textContent = words;
      });
      if (index === this.#joined.place.at) row.setAttribute("aria-current", "step");
      else row.removeAttribute("aria-current");
    }
  }

  #make(rows: string[][]): HTMLTableSectionElement {
    const columns = [say.what, say.asPlanned, say.actual, say.took];
    const table = tableOf({ columns, rows }, { className: "al-room__table", rowHeads: true });
    table.prepend(el("caption", { className: "al-hidden" }, say.wholePlan));
    this.element.replaceChildren(table);
    return this.#body = table.tBodies[0]!;
  }

  #rows(now: number): string[][] {
    const { run, log } = this.#joined;
    const held = asHeld(run, log, now);
    const { begins } = planned(held.run, held.start);
    const expected = forecast(held, log, now).begins;
    const minutes = minutesNow(run, log), spent = spentOn(run, log, now), first = firstShown(run, log);
    return run.stretches.map(({ title, minutes: own }, index) => {
      const shown = first[index], comes = expected[index];
      const actual = shown !== undefined
        ? clock(Math.floor(minuteOfDay(shown)))
        : comes !== undefined
        ? say.about(clock(Math.round(comes)))
        : minutes[index]
        ? ""
        : say.leftOut;
      const took = shown === undefined ? "" : String(Math.round(spent[index]! / 60_000));
      return [title, `${clock(begins[index]!)} (${own})`, actual, took];
    });
  }
}
