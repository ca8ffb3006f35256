/** The place of the route that the reader follows. What shows it is loaded where one is followed. */

import type { Answer } from "../answers/answer.ts";
import type { AnswerRecord } from "../answers/record.ts";
import { followedRoute } from "../answers/route.ts";
import { el } from "../common/dom.ts";
import { load, type OnDemand } from "../common/on-demand.ts";
import { reported } from "../common/report.ts";

/** The section “Your route”, and the line at the top of the page that says what comes next. */
export class RouteSection {
  /** What comes next. */
  readonly next = el("div", { className: "al-workbook__next al-screen" });
  #section: HTMLElement | null;
  #place = el("div");
  #view: ReturnType<OnDemand["follow"]["makeMyRoute"]> | null = null;

  /** `section` is what the server writes: how to choose a route. It is missing where the manual has none. */
  constructor(section: HTMLElement | null) {
    this.#section = section;
    section?.append(this.#place);
  }

  /** Shows the route that is followed, and how far the reader has come with it. */
  async update(records: readonly AnswerRecord[]): Promise<void> {
    const answers = new Map(records.map(({ key, value }): [string, Answer] => [key, value]));
    const id = this.#section ? followedRoute(answers) : "";
    if (id && !this.#view) {
      const found = await load("follow").catch(reported("part-missing"));
      this.#view ??= found?.makeMyRoute(this.#place, this.next) ?? null;
    }
    await this.#view?.show(id, answers);
    this.#section?.querySelector("[data-choose]")?.toggleAttribute("hidden", !!id && !this.#place.hidden);
  }
}
