/** On the planner's page: a facilitator's own plans. */

import { whenParsed } from "../common/dom.ts";
import { reported } from "../common/report.ts";
import { watchPage } from "../page/lifecycle.ts";
import { beginPlanner } from "../planning/planner/planner.ts";

watchPage();
whenParsed(() => {
  const place = document.querySelector<HTMLElement>(".al-planner");
  if (place) void beginPlanner(place).catch(reported("part-missing"));
});
