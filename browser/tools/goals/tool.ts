/** Goals: each as a card with its next step, and a small chart with a table that says the same. Nothing is added up. */

import type { Parts } from "../../answers/answer.ts";
import { el } from "../../common/dom.ts";
import { lineChart } from "../shared/chart.ts";
import type { StoredEntry } from "../shared/entries.ts";
import { pictureOf } from "../shared/svg-picture.ts";
import { scrolledTable } from "../../common/table.ts";
import { figuresBox } from "../shared/figures-box.ts";
import { Tool } from "../shared/tool.ts";
import { fieldWords } from "../../answers/entry-text.ts";
import { textOf } from "../../answers/parts.ts";
import * as common from "../shared/words.ts";
import { chartOf, reviewRows, stepsOf } from "./goal.ts";
import * as say from "./words.ts";

/** Its screen. */
export class Goals extends Tool {
  protected override begun(): void {
    this.foot.append(figuresBox("goals", () => this.collection.entries));
  }

  protected name({ values }: StoredEntry): string {
    return textOf(values, "hope");
  }

  protected about({ values }: StoredEntry): string {
    const steps = stepsOf(values);
    const done = steps.filter((step) => step.done).length;
    const field = this.definition.fields.get("state");
    const state = field ? fieldWords(values, "state", field) : "";
    return [steps.length ? say.stepsDone(done, steps.length) : "", state].filter(Boolean).join(", ");
  }

  /** A goal on hold has no card. */
  protected override untold({ values }: StoredEntry): readonly string[] {
    const resting = textOf(values, "state") === "resting" ? ["start", "reviews"] : [];
    return ["helps", "steps", "celebrate", "levels", ...resting];
  }

  protected override sorted(entries: readonly StoredEntry[]): readonly StoredEntry[] {
    const resting = ({ values }: StoredEntry) => Number(textOf(values, "state") === "resting");
    return [...entries].sort((one, other) => resting(one) - resting(other));
  }

  protected draw(entries: readonly StoredEntry[]): void {
    this.view.replaceChildren(
      ...this.sorted(entries).filter(({ values }) => textOf(values, "state") !== "resting")
        .map((entry) => this.#card(entry)),
    );
  }

  #card({ values, ...entry }: StoredEntry): HTMLElement {
    const hope = textOf(values, "hope") || common.unnamed;
    const chart = chartOf(values, hope);
    const rows = reviewRows(values);
    return el(
      "section",
      { className: "al-goals__goal" },
      el("h3", {}, hope),
      ...this.#steps({ values, ...entry }),
      chart && pictureOf(lineChart(chart)),
      rows.length > 0 && scrolledTable({ caption: say.caption(hope), columns: say.columns, rows }),
    );
  }

  #steps({ values }: { values: Parts }): Node[] {
    const steps = stepsOf(values);
    const next = steps.find((step) => !step.done);
    const last = [...steps].reverse().find((step) => step.done);
    const celebrate = textOf(values, "celebrate");
    const nodes: Node[] = [];
    if (last) {
      const how = celebrate ? ` ${say.celebrate} ${celebrate}` : "";
      nodes.push(el("p", { className: "al-goals__done" }, `${last.words}: ${say.wellDone}${how}`));
    }
    if (next) {
      const who = next.who ? ` (${next.who})` : "";
      nodes.push(el("p", {}, el("strong", {}, `${say.next}: `), `${next.words}${who}`));
    } else if (steps.length) {
      nodes.push(el("p", {}, say.allDone));
    }
    return nodes;
  }
}
