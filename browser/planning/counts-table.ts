/** What has to be in the room, as a table. */

import { el } from "../common/dom.ts";
import type { Fitted } from "./fitted.ts";
import * as say from "./words.ts";

/** The materials of a session for the people who come. */
export function countsTable({ materials, people }: Pick<Fitted, "materials" | "people">): HTMLTableElement {
  const heads = [say.what, say.howMany, say.whatFor];
  return el(
    "table",
    { className: "al-counts al-counts--mine" },
    el("caption", {}, say.needed(people)),
    el("thead", {}, el("tr", {}, ...heads.map((words) => el("th", { scope: "col" }, words)))),
    el(
      "tbody",
      {},
      ...materials.map((need) =>
        el(
          "tr",
          {},
          el("th", { scope: "row" }, need.item),
          el("td", {}, String(need.count)),
          el("td", {}, need.for.join("; ") || say.wholeSession),
        )
      ),
    ),
  );
}
