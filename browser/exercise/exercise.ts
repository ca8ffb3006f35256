/** `<al-exercise>`: says how far its prompts have come, when they were last saved, and where all answers are. */

import { button, el, labelled, whenParsed } from "../common/dom.ts";
import { followFinishedTick } from "./finished-tick.ts";
import { load } from "../common/on-demand.ts";
import { finishedKey } from "../answers/keys.ts";
import { store } from "../page/page-state.ts";
import { exportAnswers, outcomeElement, type PageExport } from "../page/export-buttons.ts";
import type { StorageWarning } from "../page/storage-warning.ts";
import * as answerWords from "../answers/words.ts";
import * as say from "./words.ts";
import { report } from "../common/report.ts";

/** Where a link of the page, as in its navigation, leads to My workbook. */
function linkToWorkbook(): string {
  const links = "a[href$='my-workbook/'], a[href$='my-workbook.html']";
  return document.querySelector<HTMLAnchorElement>(links)?.href ?? "";
}

/** What an exercise needs to know of a prompt or a tool. */
export interface QuestionElement extends HTMLElement {
  readonly key: string;
  /** Whether there is an answer. */
  readonly answered: boolean;
  /** When it was last saved, by the clock of the device. */
  readonly updated: string;
  /** Whether what is stored could not be read at all. */
  readonly unreachable: boolean;
  /** Of a tool: what leaves the page when this is printed or saved as Word. */
  readonly taking?: PageExport;
}

/** Does something when the page has come to rest: whoever types comes first. */
const whenIdle: (act: () => void) => void = globalThis.requestIdleCallback ??
  ((act) => setTimeout(act, 1000)); // Safari

/** An exercise with its prompts. */
export class Exercise extends HTMLElement {
  #progress: HTMLElement[] = [];
  #last = el("p", { className: "al-exercise__saved" });
  #nudge = el("p", { className: "al-notice", hidden: true });
  /** What leaves the page, said beside the buttons at its beginning and at its end. */
  #holds = [0, 1].map(() => el("p", { className: "al-exercise__holds", hidden: true }));
  #warning: StorageWarning | null = null;
  #built = false;
  #due = false;

  connectedCallback(): void {
    whenParsed(() => this.#begin());
  }

  #begin(): void {
    if (this.#built || !this.isConnected) return;
    this.#built = true;
    const foot = this.querySelector<HTMLElement>("[data-foot]");
    this.#progress = [...this.querySelectorAll<HTMLElement>("[data-progress]")];
    if (foot) {
      const state = el("p", { className: "al-exercise__state" });
      this.#progress.push(state);
      const href = this.getAttribute("data-workbook") ?? linkToWorkbook();
      const outcome = outcomeElement();
      const id = this.getAttribute("exercise") ?? "", title = this.dataset["title"] ?? "";
      const take = (how: "print" | "word", outcome: HTMLElement) =>
        void exportAnswers(how, "one", [{ id, title, ...this.#taking?.wanted }], outcome);
      this.#addHead(take);
      foot.append(
        state,
        this.#last,
        this.#nudge,
        this.#holds[1]!,
        labelled(button(say.print, () => take("print", outcome)), this.#name),
        " ",
        labelled(button(say.saveAsWord, () => take("word", outcome)), this.#name),
        " ",
        href ? el("a", { href, className: "al-exercise__workbook" }, say.toWorkbook) : "",
        outcome,
      );
      foot.hidden = false;
      whenIdle(() => this.#remind());
    }
    followFinishedTick(this);
    this.addEventListener("al-change", () => this.#later());
    this.#later();
  }

  /** The same two where the writing begins, for those who come to print and not to write. */
  #addHead(take: (how: "print" | "word", outcome: HTMLElement) => void): void {
    const outcome = outcomeElement();
    const buttons = [
      button(say.printThis, () => take("print", outcome)),
      button(say.saveThisAsWord, () => take("word", outcome)),
    ].map((made) => labelled(made, this.#name));
    this.querySelector("[data-head]")?.replaceChildren(...buttons, this.#holds[0]!, outcome);
  }

  /** What tells its buttons from those of other exercises, where there are several on the page. */
  get #name(): string {
    return document.querySelectorAll("al-exercise").length > 1 ? this.dataset["title"] ?? "" : "";
  }

  get #taking(): PageExport | undefined {
    return this.querySelector<QuestionElement>("al-tool")?.taking;
  }

  async #remind(): Promise<void> {
    try {
      if (!await store.holdsAnything()) return;
      const words = await (await load("backup")).remind(store);
      this.#nudge.textContent = words;
      this.#nudge.hidden = !words;
    } catch (error) {
      report("store-unread", error);
      // The prompts say that the store cannot be used.
    }
  }

  /** Many changes at once make one update. */
  #later(): void {
    if (this.#due) return;
    this.#due = true;
    queueMicrotask(() => {
      this.#due = false;
      this.#update();
    });
  }

  #update(): void {
    // A tool answers for its entries, of which one may be open.
    const prompts = [...this.querySelectorAll<QuestionElement>("al-prompt:not(.al-prompt--entry), al-tool")]
      .filter((it) => "answered" in it);
    const finished = finishedKey(this.getAttribute("exercise") ?? "");
    const questions = prompts.filter(({ key }) => key !== finished);
    const total = Number(this.getAttribute("data-prompts")) || questions.length;
    const answered = questions.filter((prompt) => prompt.answered).length;
    const done = prompts.some((prompt) =>
      prompt.key === finished && prompt.querySelector("input[type=checkbox]:checked") !== null
    );
    const words = total ? answerWords.progress(answered, total, done) : "";
    for (const place of this.#progress) if (place.textContent !== words) place.textContent = words;
    const last = prompts.map((prompt) => prompt.updated).sort().pop() ?? "";
    this.#last.textContent = last ? say.lastSaved(last) : "";
    this.#last.hidden = !last;
    const holds = this.#taking?.words ?? "";
    for (const place of this.#holds) {
      if (place.textContent !== holds) place.textContent = holds;
      place.hidden = !holds;
    }
    this.#warn(prompts.some((prompt) => prompt.unreachable));
  }

  /** What is wrong with the store as a whole is said by what is only then brought in. */
  #warn(unreachable: boolean): void {
    if (!unreachable && !store.readOnly && !store.dataLoss && !this.#warning) return;
    load("backup").then(({ makeStorageWarning }) => {
      this.#warning ??= makeStorageWarning(this);
      this.#warning.update(unreachable);
    }, () => {}); // Quiet: `loadScript` has said so, and each prompt says what it could not save.
  }
}
