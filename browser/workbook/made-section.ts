/** What a facilitator has made to run a training, with links to it: plans, and grids of before and after. */

import { type Answer, isEmpty } from "../answers/answer.ts";
import { entryKey } from "../answers/keys.ts";
import { isMadeKey, isPlanKey, PLANS } from "../answers/own-plan.ts";
import { planTitle } from "../answers/plan-in-words.ts";
import type { AnswerRecord } from "../answers/record.ts";
import { momentInWords } from "../common/dates.ts";
import { el } from "../common/dom.ts";
import * as say from "./made-words.ts";

/** Lists what is kept in a section of its own before the panel, the last changed first; without any there is no section. */
export function showMade(workbook: HTMLElement, records: readonly AnswerRecord[]): void {
  const { planner, grid } = workbook.dataset;
  const rows = records.filter(({ key, value }) => isMadeKey(key) && !isEmpty(value))
    .sort((one, other) => one.updated < other.updated ? 1 : -1)
    .flatMap((record) => {
      const link = isPlanKey(record.key) ? planLink(record, planner) : gridLink(record.value, grid);
      return link
        ? [el("li", {}, link, el("span", {}, ` ${say.changed(momentInWords(record.updated))}`))]
        : [];
    });
  const section = el(
    "section",
    {},
    el("h2", { id: "made" }, say.made),
    el("p", {}, say.madeWhy),
    el("ul", {}, ...rows),
  );
  section.dataset["made"] = "";
  workbook.querySelector("[data-made]")?.remove();
  if (rows.length) workbook.querySelector("[data-tools]")?.before(section);
}

function planLink({ key, value, question }: AnswerRecord, planner = ""): HTMLElement | null {
  const href = `${planner}?plan=${key.slice(entryKey(PLANS, "").length)}`;
  return planner ? el("a", { href }, planTitle(String(value)) || question) : null;
}

function gridLink(value: Answer, grid = ""): HTMLElement | null {
  const name = typeof value === "string" ? "" : String(value["name"] ?? "").trim();
  return grid ? el("a", { href: grid }, say.gridOf(name)) : null;
}
