/** Taking a grid away: as a file for a spreadsheet, as a Word document, in print. */

import { button, el } from "../common/dom.ts";
import { downloadFile, fileNameOf } from "../common/download-file.ts";
import { exportAnswers, outcomeElement } from "../page/export-buttons.ts";
import { gridBlocks } from "./blocks.ts";
import { toCsv } from "./csv.ts";
import type { Grid } from "./grid.ts";
import * as say from "./words.ts";

/** What the files are called. */
const FILE = "before-and-after";

/** The buttons; `grid` gives what is open when one of them is pressed, and `page` is the path of the page within the site. */
export function takeAway(grid: () => Grid, page: string): HTMLElement {
  const withPeople = el("input", { type: "checkbox", className: "al-before__people", autocomplete: "off" });
  const outcome = outcomeElement();
  const sheet = (how: "word" | "print") => {
    const { name } = grid();
    const title = name ? `${say.question}: ${name}` : say.question;
    const pieces = gridBlocks(grid(), withPeople.checked);
    const item = { id: FILE, title, sheet: { title, pieces, file: FILE, page } };
    void exportAnswers(how, "one", [item], outcome);
  };
  const file = () =>
    downloadFile(
      new Blob([toCsv(grid())], { type: "text/csv;charset=utf-8" }),
      fileNameOf(FILE, new Date(), "csv"),
    );
  return el(
    "section",
    { className: "al-before__take al-screen" },
    el("h3", {}, say.take),
    el("p", {}, `${say.csvHolds} ${say.keepSafe}`),
    el("label", { className: "al-prompt__option" }, withPeople, el("span", {}, say.withPeople)),
    el(
      "p",
      { className: "al-before__buttons" },
      button(say.word, () => sheet("word")),
      " ",
      button(say.print, () => sheet("print")),
      " ",
      button(say.csv, file),
    ),
    outcome,
  );
}
