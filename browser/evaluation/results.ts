/** What came of a grid, on the page: line by line in words and numbers. Each person's own way stands in their row. */

import { el } from "../common/dom.ts";
import { scrolledTable } from "../common/table.ts";
import { lineResults } from "./compare.ts";
import type { Grid } from "./grid.ts";
import * as say from "./words.ts";

/** Fills a place with what came of a grid. */
export function showResults(place: HTMLElement, grid: Grid): void {
  if (!grid.people.length) return place.replaceChildren(el("p", {}, say.nothing));
  const results = lineResults(grid);
  place.replaceChildren(
    ...grid.there === null ? [] : [el("p", {}, say.gaveRatings(grid.people.length, grid.there))],
    el(
      "div",
      { translate: false },
      el("ul", {}, ...results.map((result) => el("li", {}, say.lineResult(result)))),
      scrolledTable({ caption: say.lineByLine, columns: say.lineColumns, rows: results.map(say.lineRow) }),
    ),
    el("p", {}, `${say.cannotTitle}:`),
    el("ul", {}, ...say.cannot.map((words) => el("li", {}, words))),
  );
}
