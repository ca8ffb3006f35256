/** A sheet composed for one person: the sheet's lines stand in the form to be changed, and below it as on paper. */

import { controlsOf, partOf } from "../../exercise/controls.ts";
import { exerciseOf } from "../../answers/keys.ts";
import { announce } from "../../common/announce.ts";
import { button, el } from "../../common/dom.ts";
import type { StoredEntry } from "../shared/entries.ts";
import { withPhoneLinks } from "../shared/phone-links.ts";
import type { ExportBlock } from "../../answers/export-blocks.ts";
import { scrolledTable } from "../../common/table.ts";
import { Tool } from "../shared/tool.ts";
import { exportAnswers, outcomeElement } from "../../page/export-buttons.ts";
import { textOf } from "../../answers/parts.ts";
import { sheetOf } from "./export.ts";
import * as say from "./words.ts";

/** Its screen. */
export class Compose extends Tool {
  #drawn = "";

  /** The form comes first. What looks like a finished sheet is folded below it. */
  protected override begun(): void {
    this.editor.element.after(this.view);
  }

  protected name({ values }: StoredEntry): string {
    return textOf(values, "for") || textOf(values, "title") || say.unnamed;
  }

  protected about({ values }: StoredEntry): string {
    return textOf(values, "for") ? textOf(values, "title") : "";
  }

  protected override dress(form: HTMLElement, isNew: boolean): void {
    const id = this.editor.open;
    form.prepend(this.#take(id, ""));
    form.append(this.#take(id, ""));
    for (const control of controlsOf(form)) {
      const words = this.definition.fields.get(partOf(control))?.default;
      if (!words) continue;
      if (isNew) control.value = words;
      if (control instanceof HTMLTextAreaElement) this.#offerWords(control, words);
    }
  }

  #offerWords(control: HTMLTextAreaElement, words: string): void {
    const hint = el("span", { id: `${control.id}--hint`, className: "al-hidden" }, say.oneLine);
    control.after(hint);
    const described = [control.getAttribute("aria-describedby"), hint.id];
    control.setAttribute("aria-describedby", described.filter(Boolean).join(" "));
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

  protected draw(entries: readonly StoredEntry[]): void {
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
      sheet.open = open.has(entry.id);
      const made = sheetOf(entry, this.definition);
      sheet.append(
        el("h3", {}, made.title),
        ...made.pieces.map((piece) => shown(piece, this.#numbers)),
        this.#take(entry.id, this.called(entry)),
      );
      return sheet;
    }));
  }

  /** The organisation's telephone numbers. */
  get #numbers(): readonly string[] {
    return this.dataset["numbers"]?.split("\n") ?? [];
  }

  #summary(entry: StoredEntry): string {
    return `${say.preview}: ${this.called(entry)}`;
  }

  /** Buttons that take this sheet away, and no other. They stand where its writing begins and where it ends. */
  #take(entry: string, name: string): HTMLElement {
    const outcome = outcomeElement();
    const id = exerciseOf(this.key), title = document.querySelector("h1")?.textContent ?? name;
    const taking = (how: "print" | "word", words: string) => {
      const made = button(
        words,
        () => void exportAnswers(how, "one", [{ id, title, entries: [entry] }], outcome),
      );
      if (name) made.setAttribute("aria-label", `${words}: ${name}`);
      return made;
    };
    const buttons = [taking("print", say.printIt), taking("word", say.wordIt)];
    return el("div", { className: "al-compose__take al-screen" }, ...buttons, outcome);
  }
}

/** A piece as the page shows it, below the title, with the organisation's and all British numbers as links. */
function shown(piece: ExportBlock, numbers: readonly string[]): Node {
  const linked = (words: string) => withPhoneLinks(words, numbers);
  if ("heading" in piece) return el("h4", {}, piece.heading);
  if ("list" in piece) return el("ul", {}, ...piece.list.map((words) => el("li", {}, ...linked(words))));
  if ("table" in piece) return scrolledTable(piece.table, linked);
  return el("p", {}, ...linked("text" in piece ? piece.text : piece.picture.words));
}
