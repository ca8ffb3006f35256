/** What a plan should be looked at for, as a list of links to it. */

import { el } from "../../common/dom.ts";
import type { Finding } from "./findings.ts";
import * as say from "./planner-words.ts";

/** The list. */
export class FindingsView {
  readonly #list = el("ul");
  readonly #none = el("p", {}, say.allGood);
  readonly element = el(
    "section",
    { className: "al-planner__findings" },
    el("h3", { id: "al-plan-findings" }, say.toLookAt),
    this.#none,
    this.#list,
  );
  #shown = "";

  constructor() {
    this.element.setAttribute("aria-labelledby", "al-plan-findings");
  }

  /** Shows what was found; nothing is drawn anew where it says the same. */
  update(findings: readonly Finding[], days: number): void {
    const shown = JSON.stringify([findings, days]);
    if (shown === this.#shown) return;
    this.#shown = shown;
    this.#none.hidden = findings.length > 0;
    this.#list.replaceChildren(...findings.map((finding) => {
      const before = days > 1 && finding.day >= 0 ? `${say.ofDay(finding.day + 1)}: ` : "";
      const id = finding.key
        ? `al-plan-${finding.key}`
        : finding.day >= 0
        ? `al-plan-day-${finding.day}`
        : "";
      const link = el("a", { href: `#${id}` }, before + finding.words);
      link.onclick = (event) => {
        event.preventDefault(); // the address stays that of the plan
        const target = document.getElementById(id);
        target?.scrollIntoView({ block: "center" });
        target?.focus({ preventScroll: true });
      };
      return el("li", {}, id ? link : finding.words);
    }));
  }
}
