/** A list of places on paper alone, for the wall or for a person: no page around it, no ratings unless asked for. */

import { openDialog } from "../../../common/dialog.ts";
import { button, el } from "../../../common/dom.ts";
import { textOf } from "../../../answers/parts.ts";
import { goings, kindAndArea, ratings, reaching, said, ways } from "../place-text.ts";
import * as say from "./words.ts";
import { box, which } from "./save-list-dialog.ts";
import type { Host } from "../bridge.ts";
import { wholeOf } from "../rating.ts";
import { today } from "../filter.ts";
import type { Entry } from "../../../answers/entry.ts";
import { lightInWords, sentences } from "../words.ts";

/** One place, with a line for all that is told of it. */
function placeOf({ values }: Entry, { definition }: Host, rated: boolean): HTMLElement {
  const line = (words: string, what: readonly string[]) => {
    const all = sentences(what);
    return all && el("p", {}, words && el("strong", {}, `${words}: `), all);
  };
  return el(
    "section",
    {},
    el("h2", {}, textOf(values, "name")),
    line("", [kindAndArea(values, definition)]),
    line("", goings(values)),
    line(say.cost, [textOf(values, "cost")]),
    line(say.gettingIn, ways(values, definition)),
    line(say.contact, reaching(values)),
    line(say.checked, [said(values, "checked", definition)]),
    rated && line(say.rated, [lightInWords(wholeOf(values)), ...ratings(values, definition)]),
    rated && line(say.moveUp, [textOf(values, "better")]),
  );
}

/** Prints places and nothing else of the page. */
function printSheet(host: Host, entries: readonly Entry[], rated: boolean, large: boolean): void {
  const sheet = el(
    "div",
    { className: `al-sheet md-typeset${large ? " al-sheet--large" : ""}`, translate: false },
    el("h1", {}, say.heading),
    el("p", {}, say.asOf(today())),
    ...entries.map((entry) => placeOf(entry, host, rated)),
  );
  document.body.append(sheet);
  document.documentElement.setAttribute("data-al-sheet", "");
  const done = () => {
    sheet.remove();
    document.documentElement.removeAttribute("data-al-sheet");
  };
  addEventListener("afterprint", done, { once: true });
  print();
}

/** Opens the window that asks what to print. */
export function printList(host: Host): void {
  const dialog = openDialog(say.print, say.close, (body) => {
    const places = which(host);
    const rated = box(say.printRatings, false), large = box(say.printLarge, false);
    const go = () => {
      dialog.close();
      printSheet(host, places.chosen(), rated.input.checked, large.input.checked);
    };
    body.append(
      el("p", {}, say.printWhy),
      places.element,
      rated.element,
      large.element,
      el("p", {}, button(say.printNow, go, "al-button al-button--main")),
    );
  });
}
