/** The group's local map: every place once, with how many would recommend it. Colours have shapes and words. */

import { el, lines } from "../common/dom.ts";
import { captionedTable, scrollBox } from "../common/table.ts";
import { SHAPES } from "../tools/places/rating.ts";
import { shuffled } from "./group.ts";
import { COLOURS, type Place, type RatedWords } from "./tally.ts";
import * as say from "./words.ts";

/** Written out, as the style sheet keeps only what a script names. */
const LOOKS = { green: "al-wall__green", amber: "al-wall__amber", red: "al-wall__red" } as const;

/** A table of all places, or of what else was rated. */
export function placesView(places: readonly Place[], { caption, thing, colours }: RatedWords): HTMLElement {
  const columns = [thing, ...COLOURS.map((colour) => `${SHAPES[colour]} ${colours[colour]}`), say.whys];
  const made = captionedTable(
    { caption, columns, rows: places.map(() => columns.map(() => "")) },
    {
      rowHeads: true,
    },
  );
  const heads = [...made.tHead!.rows[0]!.cells];
  COLOURS.forEach((colour, index) => heads[index + 1]!.className = LOOKS[colour]);
  [...made.tBodies[0]!.rows].forEach((row, index) => fill(row, places[index]!));
  return scrollBox(caption, "al-answer__scroll al-wall__table", made);
}

function fill(row: HTMLTableRowElement, place: Place): void {
  const [head, ...cells] = [...row.cells];
  head!.replaceWith(el("th", { scope: "row", dir: "auto", translate: false }, place.name));
  COLOURS.forEach((colour, index) => {
    const count = place[colour], cell = cells[index]!;
    cell.textContent = String(count);
    if (!count) return;
    const shapes = el(
      "span",
      { className: `al-wall__dots ${LOOKS[colour]}` },
      SHAPES[colour].repeat(Math.min(40, count)),
    );
    shapes.setAttribute("aria-hidden", "true");
    cell.append(" ", shapes);
  });
  const said = [...place.about, ...shuffled(place.whys)];
  const last = cells.at(-1)!;
  last.dir = "auto";
  last.translate = false;
  last.replaceChildren(...said.map((words) => el("p", {}, lines(words))));
}
