/** A sheet composed for one person: the sheet's lines stand in the form to be changed, and below it as on paper. */

import { controlsOf, partOf } from "../../controls.ts";
import { announce, button, el } from "../../dom.ts";
import type { KeptEntry } from "../collection.ts";
import type { Piece } from "../paper.ts";
import { tableOf } from "../table.ts";
import { Tool } from "../tool.ts";
import { textOf } from "../words-of.ts";
import { sheetOnPaper } from "./paper.ts";
import * as say from "./words.ts";

/** Its screen. */
export class Compose extends Tool {
  protected name({ values }: KeptEntry): string {
    return textOf(values, "for") || textOf(values, "title") || say.unnamed;
  }

  protected about({ values }: KeptEntry): string {
    return textOf(values, "for") ? textOf(values, "title") : "";
  }

  protected override dress(form: HTMLElement, isNew: boolean): void {
    for (const control of controlsOf(form)) {
      const words = this.definition.fields.get(partOf(control))?.default;
      if (!words) continue;
      if (isNew) control.value = words;
      if (control instanceof HTMLTextAreaElement) this.#offerWords(control, words);
    }
  }

  #offerWords(control: HTMLTextAreaElement, words: string): void {
    control.setAttribute("aria-description", say.oneLine);
    const back = button(say.putBack, () => {
      control.value = words;
      control.dispatchEvent(new Event("input", { bubbles: true }));
      control.focus();
      announce(say.putBackDone);
    }, "al-button al-prompt__clear");
    const question = control.closest(".al-tool__field")?.querySelector(".al-prompt__question")?.textContent ??
      "";
    back.setAttribute("aria-label", `${say.putBack}: ${question}`);
    control.closest(".al-prompt__field")?.append(back);
  }

  protected draw(entries: readonly KeptEntry[]): void {
    this.view.replaceChildren(
      ...entries.map((entry) =>
        el(
          "details",
          { className: "al-compose__sheet", open: entries.length === 1 },
          el("summary", {}, `${say.preview}: ${this.name(entry)}`),
          ...sheetOnPaper(entry, this.definition).map(shown),
        )
      ),
    );
  }
}

/** A piece as the page shows it: the title is the first heading, the others stand below it. */
function shown(piece: Piece, index: number): Node {
  if ("heading" in piece) return el(index === 0 ? "h3" : "h4", {}, piece.heading);
  if ("list" in piece) return el("ul", {}, ...piece.list.map((words) => el("li", {}, words)));
  if ("table" in piece) return tableOf(piece.table);
  return el("p", {}, "text" in piece ? piece.text : piece.picture.words);
}
