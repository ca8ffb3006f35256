/** The notes before a run has begun, and what happened when it is over: to read, to copy and to print. */

import { openDialog } from "../../common/dialog.ts";
import { announce } from "../../common/announce.ts";
import { button, el } from "../../common/dom.ts";
import { loadStyles } from "../../common/load-styles.ts";
import { printInstead } from "../../common/print-instead.ts";
import { report } from "../../common/report.ts";
import { tableOf } from "../../common/table.ts";
import { asText, cellsOf, dayInWords, rowsOf } from "./afterwards.ts";
import type { Log } from "./happened.ts";
import type { Joined } from "./joined.ts";
import type { Run } from "./run.ts";
import * as say from "./words.ts";

/** Before it begins: the way in, and what happened the last time. */
export function beforeView(joined: Joined): HTMLElement {
  const { run, before } = joined;
  const last = before.at(-1);
  return el(
    "div",
    {},
    el("p", {}, button(say.start, () => joined.next(), "al-button al-button--main")),
    last &&
      el(
        "details",
        {},
        el("summary", {}, say.lastTime(dayInWords(before))),
        happenedView(run, before, last.t),
      ),
  );
}

/** When it is over: what happened, and the way to begin again. */
export function afterView(joined: Joined, now: number): HTMLElement {
  const view = happenedView(joined.run, joined.log, now);
  view.append(el("p", {}, button(say.again, () => askAgain(joined))));
  return view;
}

function happenedView(run: Run, log: Log, now: number): HTMLElement {
  const outcome = el("p");
  const copy = async () => {
    // Quiet: no permission, or no secure page; it is said
    const words = await navigator.clipboard?.writeText(asText(run, log, now)).then(
      () => say.copied,
      () => "",
    );
    outcome.textContent = words || say.notCopied;
    announce(outcome.textContent);
  };
  return el(
    "div",
    { className: "al-room__after" },
    tableView(run, log, now),
    el("p", {}, say.afterHelp),
    el(
      "p",
      { className: "al-room__buttons" },
      button(say.copy, () => void copy()),
      button(say.print, () => void printAfter(run, log, now)),
    ),
    outcome,
  );
}

function tableView(run: Run, log: Log, now: number): HTMLTableElement {
  const columns = [say.what, say.asPlanned, say.took, say.difference];
  const rows = cellsOf(rowsOf(run, log, now));
  const table = tableOf({ columns, rows }, { className: "al-room__table", rowHeads: true });
  table.prepend(el("caption", {}, `${run.title}, ${dayInWords(log)}`));
  return table;
}

async function printAfter(run: Run, log: Log, now: number): Promise<void> {
  await loadStyles("paper").catch((error) => report("part-missing", error));
  const heading = el("h1", {}, say.afterTitle);
  const sheet = el("article", { className: "al-paper__sheet" }, heading, tableView(run, log, now));
  printInstead(el("div", { className: "al-paper md-typeset", hidden: true }, sheet));
}

function askAgain(joined: Joined): void {
  const dialog = openDialog(say.again, say.notAgain, (body) => {
    const yes = button(say.again, () => {
      dialog.close();
      joined.reset();
    }, "al-button al-button--danger");
    body.append(el("p", {}, say.reallyAgain), el("p", {}, yes));
  });
}
