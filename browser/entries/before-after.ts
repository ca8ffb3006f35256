/** On the page of the grid: the grid, and all that a page with something to fill in needs. */

import "./answers.ts";
import { reported } from "../common/report.ts";
import { whenParsed } from "../common/dom.ts";
import { GridPage } from "../evaluation/grid-page.ts";

whenParsed(() => {
  const place = document.querySelector<HTMLElement>("[data-before-after]");
  if (place) new GridPage().begin(place).catch(reported("part-missing"));
});
