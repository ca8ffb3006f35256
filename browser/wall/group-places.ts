/** The group's places as one local map: from every question about places, and as a file for a spreadsheet. Pure but for the order by chance. */

import { csvText } from "../common/csv.ts";
import { harmless } from "../common/formula-guard.ts";
import { voicesCell } from "../tools/places/lists/cells.ts";
import { COLUMNS } from "../tools/places/lists/columns.ts";
import { type Asked, shuffled } from "./group.ts";
import { COLOURS, placesOf, samePlaces, thingsOf, type View, viewInPlace, viewsInRating } from "./tally.ts";
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

const [NAME, OFFERS, VOICES] = ["name", "offers", "voices"].map((wanted) =>
  COLUMNS.find(({ id }) => id === wanted)!.head
);

/** A file with a row a place. The tool for a local map reads it: what each person says is there what others say, without a name. */
export function placesCsv(asked: readonly Asked[]): string {
  const views = viewsOf(asked), places = placesOf(views);
  const rows = samePlaces(views).map((same, index) => {
    const place = places[index]!;
    const voices = shuffled(same).filter(({ rating, why }) => rating || why)
      .map(({ rating, why }) => ({ who: "", rating, why, date: "" }));
    const counts = COLOURS.map((colour) => String(place[colour]));
    return [place.name, place.about.join(". "), ...counts, voicesCell(voices)];
  });
  const heads = [NAME!, OFFERS!, ...COLOURS.map((colour) => say.colours[colour]), VOICES!];
  return csvText([heads, ...rows].map((row) => row.map(harmless)));
}
