/** One exercise in My workbook: how far the reader has come, its questions, and what was written. */

import { type Definitions, definitionsHere, fetchDefinitions } from "../answers/definitions.ts";
import { el, labelled } from "../common/dom.ts";
import { hasContent, type HistoryByKey, isAnswered } from "../answers/by-exercise.ts";
import { finishedKey, isEntryOf, promptKey } from "../answers/keys.ts";
import { AnswerList, type Row } from "./answer-list.ts";
import { isFinished } from "../answers/progress.ts";
import * as answerWords from "../answers/words.ts";
import * as say from "./words.ts";

const NOTHING: HistoryByKey = new Map();

/** When something of an exercise was last written, by the device's clock; empty for never. */
export function lastWritten(kept: HistoryByKey = NOTHING): string {
  return [...kept.values()].reduce(
    (last, { record }) => record && record.updated > last ? record.updated : last,
    "",
  );
}

/**
 * An exercise that the page lists. One that holds nothing is a line with its name and state.
 *
 * What was written is shown at once, in the words in which it was kept; when the definitions have come, all
 * questions of the exercise are there, in the order of its page.
 */
export class ExerciseSection {
  readonly exercise: string;
  /** Whether it asks anything. */
  readonly asks: boolean;
  answered = 0;
  finished = false;
  /** Whether anything is kept of it. */
  holdsSomething = false;
  readonly element: HTMLElement;
  #name: HTMLElement | null;
  #when = el("span");
  #on = el("a", {}, say.goOn);
  #note = el("p", { className: "al-notice", hidden: true }, say.wordsMissing);
  #answers: AnswerList;
  #summary = el("summary");
  #fold: HTMLDetailsElement;
  #foldBefore: boolean | null = null;
  #body: HTMLElement;
  #kept = NOTHING;
  #fetched: "" | "asked" | "failed" = "";
  #came: (chapter: ExerciseSection) => void;

  /** `came` hears for which section definitions have come and are shown; `fail`, why something could not be done. */
  constructor(section: HTMLElement, came: (chapter: ExerciseSection) => void, fail: (words: string) => void) {
    this.element = section;
    this.exercise = section.dataset["exercise"] ?? "";
    this.asks = Number(section.dataset["prompts"]) > 0;
    this.#came = came;
    this.#answers = new AnswerList(fail);
    const link = section.querySelector("a");
    this.#name = link?.parentElement ?? null;
    this.#on.href = link?.href ?? "";
    labelled(this.#on, this.#title);
    this.#fold = el("details", { className: "al-workbook__written" }, this.#summary, this.#answers.list);
    const head = el("p", { className: "al-workbook__when" }, this.#when, " ", this.#on);
    this.#body = el("div", {}, head, this.#note, this.#fold);
  }

  /** Opens what was written; while something is looked for, as soon as nothing is any more. */
  readonly unfold = (): void => {
    if (this.#foldBefore === null) this.#fold.open = true;
    else this.#foldBefore = true;
  };

  /** Opens what was written where it is looked for and found; null where nothing is looked for: as it was before. */
  unfoldFound(found: boolean | null): void {
    if (found !== null) {
      this.#foldBefore ??= this.#fold.open;
      this.#fold.open = found;
    } else if (this.#foldBefore !== null) {
      this.#fold.open = this.#foldBefore;
      this.#foldBefore = null;
    }
  }

  /** Shows what is kept for this exercise. */
  fill(kept: HistoryByKey = NOTHING): void {
    this.#kept = kept;
    this.#show();
    if (this.holdsSomething && !this.#fetched && !definitionsHere(this.exercise)) void this.#fetch();
  }

  /** Whether a key has its place here; until the definitions have come, every key of the exercise has. */
  knows(key: string): boolean {
    return key === finishedKey(this.exercise) ||
      (definitionsHere(this.exercise)?.has(promptKey(key)) ?? true);
  }

  /** Tries once more for definitions that could not be had. */
  retry(): void {
    if (this.#fetched === "failed") void this.#fetch();
  }

  get #title(): string {
    return this.#name?.querySelector("a")?.textContent ?? "";
  }

  async #fetch(): Promise<void> {
    this.#fetched = "asked";
    this.#fetched = await fetchDefinitions(this.exercise) ? "" : "failed";
    this.#show();
    this.#came(this);
  }

  #rows(definitions: Definitions | null): Row[] {
    if (definitions) {
      return [...definitions].flatMap(([key, definition]) => {
        const kept = this.#kept.get(key) ?? { key, copies: [] };
        const entries = [...this.#kept.values()].filter((each) =>
          isEntryOf(key, each.key) && hasContent(each)
        );
        // What a tool asks is said once: with its entries, or where there are none.
        const rows = entries.length && !hasContent(kept) ? entries : [kept, ...entries];
        return rows.map((kept) => ({ kept, definition }));
      });
    }
    return [...this.#kept.values()]
      .filter((kept) => kept.key !== finishedKey(this.exercise) && hasContent(kept))
      .map((kept) => ({ kept, definition: undefined }));
  }

  #show(): void {
    const definitions = definitionsHere(this.exercise);
    const rows = this.#rows(definitions);
    this.finished = isFinished(this.#kept.get(finishedKey(this.exercise))?.record?.value ?? "");
    this.holdsSomething = this.finished || rows.some(({ kept }) => hasContent(kept));
    this.#answers.show(this.holdsSomething ? rows : []);
    this.#note.hidden = this.#fetched !== "failed";
    if (!this.holdsSomething) this.#body.remove();
    else if (!this.#body.parentElement) this.element.append(this.#body);
    this.answered = rows.filter(({ kept }) => isAnswered(kept)).length;
    this.#say(definitions?.size ?? Number(this.element.dataset["prompts"]));
    this.#sayHead();
  }

  #say(total: number): void {
    const place = this.element.querySelector("[data-progress]");
    const words = this.asks ? answerWords.progress(Math.min(this.answered, total), total, this.finished) : "";
    if (place && place.textContent !== words) place.textContent = words;
    place?.setAttribute("data-state", this.finished ? "finished" : this.answered ? "started" : "");
    this.element.toggleAttribute("data-started", this.answered > 0 || this.finished);
  }

  /** Says when it was last written in, and gives its name the weight of a heading among what is begun. */
  #sayHead(): void {
    const words = say.lastWritten(lastWritten(this.#kept));
    if (this.#when.textContent !== words) this.#when.textContent = words;
    this.#on.hidden = this.finished;
    const written = say.written(this.answered);
    if (this.#summary.textContent !== written) {
      this.#summary.textContent = written;
      labelled(this.#summary, this.#title);
    }
    for (const [name, value] of [["role", "heading"], ["aria-level", "3"]] as const) {
      if (this.holdsSomething) this.#name?.setAttribute(name, value);
      else this.#name?.removeAttribute(name);
    }
  }
}
