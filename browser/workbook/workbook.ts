/** `<al-workbook>`: everything a person has written, on one page, with what can be done with it. */

import { readContents } from "../store/queries.ts";
import { ExerciseSection } from "./exercise-section.ts";
import { alertBox, el, whenParsed } from "../common/dom.ts";
import { FindField } from "./find-field.ts";
import { groupByExercise, hasContent, type HistoryByKey } from "../answers/by-exercise.ts";
import { AnswerList } from "./answer-list.ts";
import { store } from "../page/page-state.ts";
import { runInSlices, type Task } from "../common/time-slices.ts";
import { Toolbar } from "./toolbar.ts";
import { StorageWarning } from "../page/storage-warning.ts";
import * as say from "./words.ts";
import type { Contents } from "../answers/contents.ts";
import { report } from "../common/report.ts";

/** So long what has come waits for more of its kind, in milliseconds. */
const TOGETHER = 50;

/** The page My workbook. */
export class Workbook extends HTMLElement {
  #tools: Toolbar | null = null;
  #finder = new FindField(() => this.#filter());
  #trouble = new StorageWarning(this);
  #failure: HTMLElement | null = null;
  #chapters = new WeakMap<HTMLElement, ExerciseSection>();
  #kept: ReadonlyMap<string, HistoryByKey> = new Map();
  #fail = (words: string) => this.#say(words);
  #lost = new AnswerList(this.#fail);
  #orphans = el(
    "section",
    { className: "al-workbook__orphans", hidden: true },
    el("h2", {}, say.orphans),
    el("p", {}, say.orphansWhy),
    this.#lost.list,
  );
  #stale = false;
  #changed = () => {
    // Whoever writes in another tab is not held up by one that nobody sees.
    this.#stale = document.visibilityState === "hidden";
    if (!this.#stale) void this.#fill();
  };
  #shown = () => this.#stale && this.#changed();
  #soon: ReturnType<typeof setTimeout> | 0 = 0;
  #online = () => this.#listed().forEach((chapter) => chapter.retry());
  #filling: Promise<void> | null = null;
  #again = false;

  connectedCallback(): void {
    store.addEventListener("changed", this.#changed);
    addEventListener("online", this.#online);
    document.addEventListener("visibilitychange", this.#shown);
    whenParsed(() => this.#begin());
  }

  disconnectedCallback(): void {
    store.removeEventListener("changed", this.#changed);
    removeEventListener("online", this.#online);
    document.removeEventListener("visibilitychange", this.#shown);
  }

  #begin(): void {
    if (!this.isConnected) return;
    if (!this.#tools) {
      const place = this.querySelector<HTMLElement>("[data-tools]") ??
        this.insertBefore(el("div"), this.firstChild);
      this.#tools = new Toolbar(place, () => this.#filter());
      place.hidden = false;
      place.after(this.#finder.element);
      this.append(this.#orphans);
    }
    void this.#fill();
  }

  /** One filling at a time, and one more where something has changed meanwhile. */
  #fill(): Promise<void> {
    if (this.#filling) {
      this.#again = true;
      return this.#filling;
    }
    this.#filling = this.#fillOnce().finally(() => {
      this.#filling = null;
      if (this.#again) {
        this.#again = false;
        void this.#fill();
      }
    });
    return this.#filling;
  }

  async #fillOnce(): Promise<void> {
    let contents: Contents;
    try {
      contents = await readContents(store);
    } catch (error) {
      report("store-unread", error);
      this.#trouble.update(true);
      return;
    }
    this.#trouble.update(false);
    this.#say("");
    this.#kept = groupByExercise(contents);
    await runInSlices(this.#fillChapters());
    this.#sumUp();
    await this.#tools?.update(contents);
  }

  *#fillChapters(): Task<void> {
    for (const chapter of this.#listed()) {
      chapter.fill(this.#kept.get(chapter.exercise));
      this.#filterSection(chapter.element);
      yield;
    }
  }

  #sections(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>("[data-exercise]")];
  }

  /** The exercises in the order of the page. */
  #listed(): ExerciseSection[] {
    return this.#sections().map((section) => {
      const chapter = this.#chapters.get(section) ?? new ExerciseSection(section, this.#came, this.#fail);
      this.#chapters.set(section, chapter);
      return chapter;
    });
  }

  #say(words: string): void {
    if (this.#failure?.textContent === words) return;
    this.#failure?.remove();
    this.#failure = words ? alertBox(words) : null;
    if (this.#failure) this.prepend(this.#failure);
  }

  /** Many exercises get their words one after the other; they are summed up together. */
  #came = (chapter: ExerciseSection) => {
    // At once, so that nothing that is not looked for is seen before the sum.
    this.#filterSection(chapter.element);
    this.#soon ||= setTimeout(() => {
      this.#soon = 0;
      this.#sumUp();
    }, TOGETHER);
  };

  /** What follows from all exercises together. */
  #sumUp(): void {
    const listed = this.#listed();
    this.#showOrphans(listed);
    this.#filter();
    const asking = listed.filter(({ asks }) => asks);
    const finished = asking.filter((chapter) => chapter.finished).length;
    const started = asking.filter((chapter) => chapter.answered || chapter.finished).length;
    this.#tools?.progress(say.workbookProgress(asking.length, started, finished));
  }

  /** Answers to questions that the page does not list. */
  #showOrphans(listed: readonly ExerciseSection[]): void {
    const chapters = new Map(listed.map((chapter) => [chapter.exercise, chapter]));
    const lost = [...this.#kept].flatMap(([exercise, kept]) =>
      [...kept.values()].filter((each) => !chapters.get(exercise)?.knows(each.key) && hasContent(each))
    );
    this.#orphans.hidden = !lost.length;
    this.#lost.show(lost.map((kept) => ({ kept, definition: undefined })));
  }

  #filter(): void {
    const found = this.#sections().map((section) => this.#filterSection(section));
    this.#finder.say(found.reduce((sum, each) => sum + each, this.#choose(this.#orphans)));
  }

  /** How many answers of a section hold what is looked for; without any, it is hidden. */
  #filterSection(section: HTMLElement): number {
    const found = this.#choose(section);
    const only = this.#tools?.onlyStarted && !section.querySelector("[data-answered]");
    section.hidden = this.#finder.question ? !found : !!only;
    return found;
  }

  #choose(place: HTMLElement): number {
    return this.#finder.choose(place.querySelectorAll<HTMLElement>("[data-answer]"));
  }
}
