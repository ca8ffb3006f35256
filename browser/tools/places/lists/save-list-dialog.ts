/** Giving the map out as a file, and the choice of places that a file and a list on paper share. */

import { downloadFile } from "../../../common/download-file.ts";
import { clipped } from "../../../common/clip.ts";
import { openDialog } from "../../../common/dialog.ts";
import { button, el } from "../../../common/dom.ts";
import { toCsv } from "./csv.ts";
import { rememberSigned } from "./signed.ts";
import * as say from "./words.ts";
import type { Host } from "../bridge.ts";
import type { Entry } from "../../../answers/entry.ts";
import { today } from "../filter.ts";

/** A box to tick with its words. */
export function box(words: string, checked: boolean): { element: HTMLElement; input: HTMLInputElement } {
  const input = el("input", { type: "checkbox", autocomplete: "off", checked });
  return { element: el("p", {}, el("label", {}, input, ` ${words}`)), input };
}

/** Asks which places, where the list shows fewer than there are. */
export function which(host: Host): { element: HTMLElement; chosen: () => readonly Entry[] } {
  const { entries, shown } = host;
  if (shown.length === entries.length) return { element: el("div"), chosen: () => shown };
  const offer = (words: string, checked: boolean) => {
    const input = el("input", { type: "radio", name: "al-which", autocomplete: "off", checked });
    return { input, element: el("p", {}, el("label", {}, input, ` ${words}`)) };
  };
  const some = offer(say.asShown(shown.length), shown.length > 0);
  const all = offer(say.all(entries.length), shown.length === 0);
  some.input.disabled = shown.length === 0;
  return {
    element: el(
      "fieldset",
      { className: "al-places__which" },
      el("legend", {}, say.whichPlaces),
      some.element,
      all.element,
    ),
    chosen: () => some.input.checked ? shown : entries,
  };
}

/** What may stand in the name of a file. */
function plain(words: string): string {
  return clipped(words.replace(/[^\p{L}\p{M}\p{N}]+/gu, "-").replace(/^-|-$/g, ""), 40);
}

/** Opens the window that makes the file. */
export function openSaveDialog(host: Host): void {
  const dialog = openDialog(say.give, say.close, (body) => {
    const places = which(host);
    const by = el("input", {
      type: "text",
      className: "al-prompt__input",
      autocomplete: "off",
      maxLength: 40,
    });
    const ratings = box(say.withRatings, true), notes = box(say.withNotes, false);
    const save = () => {
      const chosen = places.chosen();
      const given = { by: by.value.trim(), ratings: ratings.input.checked, notes: notes.input.checked };
      const name = ["local-map", plain(given.by), today()].filter(Boolean).join("-") + ".csv";
      const text = toCsv(chosen, host.definition, given);
      if (given.ratings) rememberSigned(given.by);
      downloadFile(new Blob([text], { type: "text/csv;charset=utf-8" }), name);
      dialog.close();
      host.report(say.handedOver(name, chosen.length), true);
    };
    body.append(
      el("p", {}, say.giveWhy),
      places.element,
      ratings.element,
      el("p", {}, el("label", { className: "al-places__field" }, el("span", {}, say.whoRated), by)),
      notes.element,
      el("p", {}, say.giveCare),
      el("p", {}, button(say.saveFile, save, "al-button al-button--main")),
    );
  });
}
