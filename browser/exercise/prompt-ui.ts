/** What the script adds to a prompt: its state, notices, buttons, and copies for print. */

import { type Control, controlsOf, isChoice, partOf } from "./controls.ts";
import { boundDate, checkDate } from "./date-field.ts";
import { announce } from "../common/announce.ts";
import { alertBox, button, el, labelled } from "../common/dom.ts";
import { fitHeight, updatePrintCopy } from "./field-size.ts";
import { ADDED, addRow, ensureRows } from "./rows.ts";
import { saveBackup } from "../page/save-backup.ts";
import * as say from "./words.ts";

/** The additions to one prompt. */
export class PromptUi {
  /** The question in the words of the page. */
  readonly question: string;
  #root: HTMLElement;
  #state: HTMLElement;
  #notices = el("div", { className: "al-prompt__notices" });
  #prefix: string;
  #cleared: (part: string) => void;
  #warning: HTMLElement | null = null;

  constructor(root: HTMLElement, cleared: (part: string) => void) {
    this.#root = root;
    this.#cleared = cleared;
    this.#prefix = (root.getAttribute("key") ?? "").replace("/", "--");
    const question = root.querySelector(".al-prompt__question");
    this.question = (root.dataset["question"] ?? question?.textContent ?? "").replace(/\s+/g, " ").trim();
    this.#state = root.querySelector<HTMLElement>("[data-state]") ?? root.appendChild(el("p"));
    this.#state.after(this.#notices);
    for (const rows of this.#grown()) {
      const field = rows.closest(".al-prompt__field") ?? root;
      const add = button(say.addRow, () => this.#grow(rows), "al-button al-prompt__add");
      field.append(labelled(add, this.#questionOf(rows)));
    }
    this.#decorate(root);
    // Also told when the prompt becomes visible for the first time, as within a folded exercise.
    new ResizeObserver(() => controlsOf(root).forEach(fitHeight)).observe(root);
  }

  /** Sets the words beneath the prompt, and their look. */
  state(look: "" | "saving" | "saved" | "failed"): void {
    if (this.#state.dataset["state"] === look) return;
    this.#state.dataset["state"] = look;
    this.#state.textContent = { "": "", saving: say.saving, saved: say.saved, failed: say.notSaved }[look];
  }

  /** Warns that the answer is not saved, until called with null. */
  warn(retry: (() => void) | null): void {
    if (!retry) {
      this.#warning?.remove();
      this.#warning = null;
    } else if (!this.#warning) {
      const outcome = el("p");
      const save = button(say.saveBackupNow, async () => outcome.textContent = (await saveBackup()).words);
      this.#warning = alertBox(
        el("p", {}, say.notSavedLong),
        labelled(save, this.question),
        " ",
        labelled(button(say.tryAgain, retry), this.question),
        outcome,
      );
      this.#notices.prepend(this.#warning);
    }
  }

  /** Shows notices about the answer, and a warning before them. */
  notices(element: HTMLElement): void {
    if (!element.parentElement) this.#notices.append(element);
  }

  /** Makes the controls readable only. */
  freeze(): void {
    for (const control of controlsOf(this.#root)) {
      if (isChoice(control)) control.disabled = true;
      else control.readOnly = true;
    }
    this.#root.querySelectorAll<HTMLButtonElement>(`button[${ADDED}], .al-prompt__add`)
      .forEach((each) => each.disabled = true);
  }

  /** Makes rows for these parts, where the trainee names the rows. */
  ensureRows(parts: readonly string[]): void {
    for (const rows of this.#grown()) ensureRows(rows, this.#prefix, parts);
    this.#decorate(this.#root);
  }

  /** Brings what depends on the text up to date: heights, copies for print, buttons to clear. */
  update(controls: readonly Control[]): void {
    for (const control of controls) {
      fitHeight(control);
      updatePrintCopy(control);
      if (control.type === "date") checkDate(control as HTMLInputElement);
    }
    this.#root.querySelectorAll<HTMLButtonElement>("button[data-clears]").forEach((clear) => {
      const part = clear.dataset["clears"];
      clear.hidden = !controls.some((control) =>
        isChoice(control) && control.checked && partOf(control) === part
      );
    });
  }

  /** The question that a part of the prompt belongs to: in a tool there are several. */
  #questionOf(part: HTMLElement): string {
    const field = part.closest(".al-tool__field")?.querySelector(".al-prompt__question");
    return field?.textContent?.replace(/\s+/g, " ").trim() || this.question;
  }

  #grown(): HTMLElement[] {
    return [...this.#root.querySelectorAll<HTMLElement>("[data-rows][data-grow]")];
  }

  #grow(rows: HTMLElement): void {
    const row = addRow(rows, this.#prefix);
    if (!row) return;
    this.#decorate(row);
    controlsOf(row)[0]?.focus();
    announce(say.rowAdded);
  }

  /** Adds to controls that have not been dressed yet. */
  #decorate(root: ParentNode): void {
    const seen = new Set<string>();
    for (const control of controlsOf(root)) {
      if (!isChoice(control)) updatePrintCopy(control);
      if (control.type === "date") boundDate(control as HTMLInputElement);
      const part = partOf(control);
      if (control.type !== "radio" || seen.has(part)) continue;
      seen.add(part);
      const group = control.closest("td") ?? control.closest("fieldset") ?? this.#root;
      if (
        [...group.querySelectorAll<HTMLElement>("[data-clears]")].some((it) => it.dataset["clears"] === part)
      ) {
        continue;
      }
      const clear = button(say.clear, () => this.#clear(part), "al-button al-prompt__clear");
      clear.dataset["clears"] = part;
      clear.setAttribute(ADDED, "");
      clear.hidden = true;
      const row = control.closest("[role=radiogroup]")?.getAttribute("aria-label");
      group.append(labelled(clear, row ?? this.#questionOf(control)));
    }
  }

  #clear(part: string): void {
    const group = controlsOf(this.#root).filter((control) => isChoice(control) && partOf(control) === part);
    for (const control of group) (control as HTMLInputElement).checked = false;
    this.#cleared(part);
    group[0]?.focus(); // the button that was pressed is hidden now
  }
}
