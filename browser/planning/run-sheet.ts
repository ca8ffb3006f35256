/** The run sheet of a session as it will be held, to be printed from its page. */

import { el } from "../common/dom.ts";
import { loadStyles } from "../common/load-styles.ts";
import { printInstead } from "../common/print-instead.ts";
import { trainersFor } from "./advice.ts";
import { countsTable } from "./counts-table.ts";
import type { Fitted } from "./fitted.ts";
import { type Block, clock, shared, type Timed } from "./plan.ts";
import * as say from "./words.ts";

const PARTS = ["say", "task", "point", "gentle", "give"] as const;

/** Has the run sheet printed in the place of the page. Rejects where its look cannot be had. */
export async function printRunSheet(fitted: Fitted): Promise<void> {
  const view = el("div", { className: "al-paper md-typeset", hidden: true }, sheetOf(fitted));
  await loadStyles("paper"); // without them the view would not be seen
  printInstead(view);
}

function sheetOf(fitted: Fitted): HTMLElement {
  const { plan, people, rows, end } = fitted;
  const trainers = say.trainers(trainersFor(people, rows.map(({ block }) => block)));
  const copies = [...fitted.copies].map(([id, number]) =>
    el("li", {}, `${plan.sheets[id]}: ${say.copies(number)}`)
  );
  return el(
    "article",
    { className: "al-paper__sheet" },
    el("h1", {}, say.runSheet(plan.title)),
    el("p", {}, `${say.time(clock(rows[0]?.start ?? end), clock(end))}. ${say.people(people)}. ${trainers}`),
    ...rows.filter(({ block }) => block.minutes).map(stretch),
    plan.neverCut && el("p", {}, el("strong", {}, say.never(plan.neverCut))),
    el("h2", {}, say.materials),
    countsTable(fitted),
    el("h2", {}, say.handouts),
    el("ul", {}, ...copies),
  );
}

function stretch({ block, start, end }: Timed): HTMLElement {
  const words = PARTS.map((part) => ({ part, text: part === "task" ? taskOf(block) : block[part] ?? "" }));
  return el(
    "section",
    { className: "al-paper__part" },
    el("h2", {}, `${clock(start)}–${clock(end)}  ${block.title}`),
    el("p", {}, [say.minutes(block.minutes), block.lead].filter(Boolean).join(" · ")),
    ...words.filter(({ text }) => text).map(({ part, text }) =>
      el("p", {}, el("strong", {}, `${say.part[part]}: `), text)
    ),
  );
}

/** What people do: the parts of an exercise with the minutes that each has in this session. */
function taskOf(block: Block): string {
  if (!block.parts) return block.task ?? "";
  return shared(block).map(({ title, minutes }) => `${title} (${minutes})`).join("; ");
}
