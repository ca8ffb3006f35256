/** The window in which somebody ticks what to take away. */

import { openDialog } from "../common/dialog.ts";
import { button, el } from "../common/dom.ts";
import type { ExportItem } from "../page/export-buttons.ts";
import * as say from "./words.ts";

/** What was ticked. */
export interface Ticked {
  readonly wanted: readonly ExportItem[];
  readonly orphans: boolean;
  readonly withEarlier: boolean;
}

/** What can be ticked: an exercise, in the words that say how much of it goes along. */
export interface Offered {
  readonly wanted: ExportItem;
  readonly words: string;
}

/** Opens it; `go` makes what is wanted, and gives back what came of it in words. */
export function openExportDialog(
  listed: readonly Offered[],
  orphans: boolean,
  go: (how: "print" | "word", ticked: Ticked) => Promise<void>,
): void {
  openDialog(say.choose, say.close, (body) => {
    const tick = (words: string, checked: boolean) => {
      const box = el("input", { type: "checkbox", checked, autocomplete: "off" });
      return { box, row: el("p", {}, el("label", {}, box, ` ${words}`)) };
    };
    const rows = listed.map(({ wanted, words }) => ({ wanted, ...tick(words, true) }));
    const lost = orphans ? tick(say.orphans, true) : null;
    const earlier = tick(say.withEarlier, false);
    const outcome = el("p", { className: "al-dialog__outcome" });
    outcome.setAttribute("role", "status");
    const all = [...rows, ...lost ? [lost] : []];
    const set = (checked: boolean) => all.forEach(({ box }) => box.checked = checked);
    const make = (how: "print" | "word") => {
      const wanted = rows.filter(({ box }) => box.checked).map((row) => row.wanted);
      const ticked = { wanted, orphans: !!lost?.box.checked, withEarlier: earlier.box.checked };
      if (!wanted.length && !ticked.orphans) outcome.textContent = say.nothingTicked;
      else {
        body.closest("dialog")?.close();
        void go(how, ticked);
      }
    };
    body.append(
      el("p", {}, say.chooseWhy),
      el("p", {}, button(say.all, () => set(true)), " ", button(say.none, () => set(false))),
      el("div", { className: "al-choice" }, ...all.map(({ row }) => row)),
      earlier.row,
      outcome,
      el("p", {}, button(say.print, () => make("print")), " ", button(say.word, () => make("word"))),
    );
  });
}
