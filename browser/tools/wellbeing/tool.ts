/** Wellbeing over time: four lines and a table. Earlier answers are out of sight while new ones are given. */

import { controlsOf, partOf, suggest } from "../../exercise/controls.ts";
import { el } from "../../common/dom.ts";
import { lineChart } from "../shared/chart.ts";
import type { StoredEntry } from "../shared/entries.ts";
import { pictureOf } from "../shared/svg-picture.ts";
import { scrolledTable } from "../../common/table.ts";
import { today } from "../../common/dates.ts";
import { figuresBox } from "../shared/figures-box.ts";
import { Tool } from "../shared/tool.ts";
import { byDate, chartsOf, tableWords, whenOf } from "./answers.ts";
import * as say from "./words.ts";

/** Its screen. */
export class Wellbeing extends Tool {
  #hidden = el("p", { className: "al-notice", hidden: true }, say.hidden);
  #introduction: HTMLElement | null = null;

  protected override begun(): void {
    this.foot.append(figuresBox("wellbeing", () => this.collection.entries));
    this.view.after(this.#hidden);
    this.#introduction = this.querySelector<HTMLElement>(".al-prompt__help");
  }

  protected name(entry: StoredEntry): string {
    return whenOf(entry);
  }

  /** No numbers: the list stands below the form in which new ones are chosen. */
  protected about(): string {
    return "";
  }

  protected override sorted(entries: readonly StoredEntry[]): readonly StoredEntry[] {
    return byDate(entries).reverse();
  }

  protected override dress(form: HTMLElement, isNew: boolean): void {
    this.#hide(isNew);
    // The questions are asked after their introduction, word for word.
    const introduction = this.#introduction?.cloneNode(true) as HTMLElement | undefined;
    introduction?.removeAttribute("id");
    const date = controlsOf(form).find((control) => partOf(control) === "date");
    if (isNew && date) suggest(date, today());
    const first = controlsOf(form).find((control) => partOf(control) === "satisfied");
    if (introduction) first?.closest(".al-tool__field")?.before(introduction);
  }

  #hide(away: boolean): void {
    this.view.hidden = away;
    this.#hidden.hidden = !away || this.collection.entries.length === 0;
  }

  protected draw(entries: readonly StoredEntry[]): void {
    if (!this.editor.open) this.#hide(false);
    if (!entries.length) return this.view.replaceChildren();
    this.view.replaceChildren(
      el("h3", {}, say.lines),
      el("p", {}, say.never),
      el(
        "div",
        { className: "al-tool__pictures" },
        ...chartsOf(entries).map(({ question, chart }) =>
          el(
            "figure",
            { className: "al-wellbeing__line" },
            el(
              "figcaption",
              {},
              el("strong", {}, say.short[question]),
              ` ${question === "anxious" ? say.lowGood : say.highGood}`,
            ),
            pictureOf(lineChart(chart)),
          )
        ),
      ),
      scrolledTable(tableWords(entries)),
      el(
        "details",
        { className: "al-wellbeing__can" },
        el("summary", {}, say.canTitle),
        el("p", {}, say.can),
        el("ul", {}, ...say.cannot.map((words) => el("li", {}, words))),
        el("p", {}, say.bandsWhy),
        scrolledTable({ caption: say.bands, columns: say.bandColumns, rows: say.bandRows }),
        el("p", {}, say.source),
      ),
    );
  }
}
