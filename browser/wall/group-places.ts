/** The group's places as one local map: from every question about places, and as a file for a spreadsheet. Pure but for the order by chance. */

import { textOf } from "../answers/parts.ts";
import { csvText } from "../common/csv.ts";
import { guarded } from "../common/formula-guard.ts";
import { voicesCell } from "../tools/places/lists/cells.ts";
import { COLUMNS } from "../tools/places/lists/columns.ts";
import { type Asked, shuffled } from "./group.ts";
import { samePlaces } from "./same-places.ts";
import { COLOURS, placesOf, thingsOf, type View, viewInPlace, viewsInRating } from "./tally.ts";
import * as say from "./words.ts";

/** The questions in which people name places of their own. */
export function aboutPlaces(asked: readonly Asked[]): Asked[] {
  return asked.filter(({ definition }) =>
    definition.kind === "places" || definition.kind === "rating" && !thingsOf(definition).length
  );
}

/** What people said of places, whatever the question. */
export function viewsOf(asked: readonly Asked[]): View[] {
  return aboutPlaces(asked).flatMap(({ definition, said }) =>
    said.flatMap(({ value }) =>
      definition.kind === "places" ? viewInPlace(value) : viewsInRating(value, definition)
    )
  );
}

/** The columns of what places are told by, under the headings that the tool for a local map reads. */
const HEADS = new Map(COLUMNS.map(({ id, head }) => [id, head]));

/** What all have said of one thing, each once. */
function all(same: readonly View[], wordsOf: (view: View) => string): string {
  return [...new Set(same.map(wordsOf).filter(Boolean))].join("; ");
}

/** A file with a row a place. The tool for a local map reads it: what each person says is there what others say, without a name. */
export function placesCsv(asked: readonly Asked[]): string {
  const views = viewsOf(asked), places = placesOf(views);
  const rows = samePlaces(views).map((same, index) => {
    const place = places[index]!;
    const voices = shuffled(same).filter(({ rating, why }) => rating || why)
      .map(({ rating, why }) => ({ who: "", rating, why, date: "" }));
    const [area, address, when] = ["area", "address", "when"].map((part) =>
      all(same, ({ where }) => textOf(where, part))
    );
    const offers = all(same, ({ offers }) => offers), cost = all(same, ({ cost }) => cost);
    const told = [place.name, area!, address!, offers, when!, cost].map(guarded);
    // Counts stay numbers, to be counted with.
    return [...told, ...COLOURS.map((colour) => String(place[colour])), guarded(voicesCell(voices))];
  });
  const told = ["name", "area", "address", "offers", "when", "cost"].map((id) => HEADS.get(id)!);
  return csvText([[...told, ...COLOURS.map((colour) => say.colours[colour]), HEADS.get("voices")!], ...rows]);
}
