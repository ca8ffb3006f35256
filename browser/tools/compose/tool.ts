/** A sheet composed for one person: the sheet's lines stand in the form to be changed, and below it as on paper. */

import { controlsOf, partOf } from "../../controls.ts";
import { announce, button, el } from "../../dom.ts";
import type { KeptEntry } from "../collection.ts";
import type { Piece, Sheet } from "../paper.ts";
import { tableOf } from "../table.ts";
import { Tool } from "../tool.ts";
import { outcomeOf, take } from "../../take.ts";
import { textOf } from "../words-of.ts";
import { sheetOf } from "./paper.ts";
import * as say from "./words.ts";

/** Its screen. */
export class Compose extends Tool {
  #drawn = "";

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
    // What has not changed stays, with the button that the reader may stand on.
    const mark = entries.map(({ record }) => record.checksum).join();
    if (mark === this.#drawn) return;
    this.#drawn = mark;
    const open = new Set([...this.view.querySelectorAll<HTMLDetailsElement>("details[open]")]
      .map(({ dataset }) => dataset["sheet"]));
    this.view.replaceChildren(...entries.map((entry) => {
      const sheet = el(
        "details",
        { className: "al-compose__sheet" },
        el("summary", {}, this.#summary(entry)),
      );
      sheet.dataset["sheet"] = entry.id;
      sheet.open = entries.length === 1 || open.has(entry.id);
      const made = sheetOf(entry, this.definition);
      sheet.append(el("h3", {}, made.title), ...made.pieces.map(shown), ...this.#take(entry, made));
      return sheet;
    }));
  }

  #summary(entry: KeptEntry): string {
    return `${say.preview}: ${this.name(entry)}`;
  }

  /** Buttons that take this sheet away, and no other. */
  #take(entry: KeptEntry, sheet: Sheet): Node[] {
    const outcome = outcomeOf();
    const id = this.key.split("/")[0] ?? "";
    const title = document.querySelector("h1")?.textContent ?? this.name(entry);
    const taking = (how: "print" | "word", words: string) => {
      const made = button(words, () => void take(how, "one", [{ id, title, sheet }], outcome));
      made.setAttribute("aria-label", `${words}: ${this.name(entry)}`);
      return made;
    };
    const buttons = el(
      "p",
      { className: "al-screen" },
      taking("print", say.printIt),
      " ",
      taking("word", say.wordIt),
    );
    return [buttons, outcome];
  }
}

/** A piece as the page shows it, below the title. */
function shown(piece: Piece): Node {
  if ("heading" in piece) return el("h4", {}, piece.heading);
  if ("list" in piece) return el("ul", {}, ...piece.list.map((words) => el("li", {}, words)));
  if ("table" in piece) return tableOf(piece.table);
  return el("p", {}, "text" in piece ? piece.text : piece.picture.words);
}
