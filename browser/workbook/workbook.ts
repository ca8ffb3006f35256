/** `<al-workbook>`: everything a person has written, on one page, with what can be done with it. */

import { readContents } from "../store/queries.ts";
import { BegunList } from "./begun-list.ts";
import { ExerciseSection, lastWritten } from "./exercise-section.ts";
import { alertBox, el, whenParsed } from "../common/dom.ts";
import { FindField } from "./find-field.ts";
import { groupByExercise, hasContent, type HistoryByKey } from "../answers/by-exercise.ts";
import { AnswerList } from "./answer-list.ts";
import { isMark } from "../answers/route.ts";
import { isMadeKey } from "../answers/own-plan.ts";
import { load } from "../common/on-demand.ts";
import { store } from "../page/page-state.ts";
import { runInSlices, type Task } from "../common/time-slices.ts";
import { RouteSection } from "./route-section.ts";
import { Toolbar } from "./toolbar.ts";
import { StorageWarning } from "../page/storage-warning.ts";
import * as say from "./words.ts";
import type { Contents } from "../answers/contents.ts";
import { report, reported } from "../common/report.ts";

/** So long what has come waits for more of its kind, in milliseconds. */
const TOGETHER = 50;

/** The page My workbook. */
export class Workbook extends HTMLElement {
  #tools: Toolbar | null = null;
  #finder = new FindField(() => this.#filter());
  #trouble = new StorageWarning(this);
  #failure: HTMLElement | null = null;
  #begun: BegunList | null = null;
  #route: RouteSection | null = null;
  #progress = el("p", { className: "al-workbook__progress" });
  #chapters = new Map<HTMLElement, ExerciseSection>();
  #kept: ReadonlyMap<string, HistoryByKey> = new Map();
  #fail = (words: string) => this.#say(words);
  #lost = new AnswerList(this.#fail);
  #orphans = el(
    "section",
    { className: "al-workbook__orphans", hidden: true },
    el("h3", {}, say.orphans),
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
  #summed = Promise.resolve();
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
    if (!this.#tools) this.#build();
    void this.#fill();
  }

  #build(): void {
    for (const section of this.querySelectorAll<HTMLElement>("[data-exercise]")) {
      this.#chapters.set(section, new ExerciseSection(section, this.#came, this.#fail));
    }
    const place = this.querySelector<HTMLElement>("[data-tools]") ?? this.appendChild(el("section"));
    const list = el("div"), toPanel = el("a", { href: "#save" }, say.toPanel);
    this.querySelector("[data-begun]")?.append(
      this.#progress,
      el("p", { className: "al-screen" }, toPanel),
      this.#finder.element,
      list,
      this.#orphans,
    );
    this.#begun = new BegunList(list);
    this.#route = new RouteSection(this.querySelector("[data-following]"));
    this.prepend(this.#route.next);
    this.#tools = new Toolbar(place, () => this.#sections());
    place.hidden = false;
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
    await this.#sumUp();
    if (this.querySelector("[data-made]") || contents.records.some(({ key }) => isMadeKey(key))) {
      load("made").then(({ showMade }) => showMade(this, contents.records), reported("part-missing"));
    }
    await this.#route?.update(contents.records);
    await this.#tools?.update(contents);
  }

  /** The latest first: what somebody comes back to is there soonest, and stands in that order. */
  *#fillChapters(): Task<void> {
    const dated = this.#listed().map((chapter) => {
      const kept = this.#kept.get(chapter.exercise);
      return { chapter, kept, when: lastWritten(kept) };
    });
    dated.sort((one, other) => one.when < other.when ? 1 : one.when > other.when ? -1 : 0);
    this.#begun?.start();
    for (const { chapter, kept } of dated) {
      chapter.fill(kept);
      this.#begun?.place(chapter);
      this.#filterSection(chapter);
      yield;
    }
  }

  /** The exercises in the order of the manual. */
  #listed(): ExerciseSection[] {
    return [...this.#chapters.values()].filter(({ element }) => this.contains(element));
  }

  #sections(): HTMLElement[] {
    return this.#listed().map(({ element }) => element);
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
    this.#filterSection(chapter);
    this.#soon ||= setTimeout(() => {
      this.#soon = 0;
      void this.#sumUp();
    }, TOGETHER);
  };

  /** What follows from all exercises together; one sum after the other, so that the last is the one that stays. */
  #sumUp(): Promise<void> {
    const before = this.#summed.catch(() => {}); // Quiet: whoever asked for that sum has heard of it
    this.#summed = before.then(() => runInSlices(this.#sums()));
    return this.#summed;
  }

  *#sums(): Task<void> {
    const listed = this.#listed();
    yield* this.#fillOrphans(listed);
    this.#filter();
    const asking = listed.filter(({ asks }) => asks);
    const finished = asking.filter((chapter) => chapter.finished).length;
    const started = asking.filter((chapter) => chapter.answered || chapter.finished).length;
    this.#progress.textContent = say.workbookProgress(asking.length, started, finished);
  }

  /** Answers to questions that the page does not list. */
  *#fillOrphans(listed: readonly ExerciseSection[]): Task<void> {
    const chapters = new Map(listed.map((chapter) => [chapter.exercise, chapter]));
    const lost = [...this.#kept].flatMap(([exercise, kept]) =>
      [...kept.values()].filter((each) =>
        !isMark(each.key) && !chapters.get(exercise)?.knows(each.key) && hasContent(each)
      )
    );
    this.#orphans.hidden = !lost.length;
    yield* this.#lost.fill(lost.map((kept) => ({ kept, definition: undefined })));
  }

  #filter(): void {
    const found = this.#listed().map((chapter) => this.#filterSection(chapter));
    this.#finder.say(found.reduce((sum, each) => sum + each, this.#choose(this.#orphans)));
    // Where nothing is written, there is nothing to look for; what is folded by part is not among it.
    const asked = !!this.#finder.question;
    this.#finder.element.hidden = !asked && !this.querySelector("[data-answered]");
    for (const place of this.querySelectorAll<HTMLElement>("[data-parts]")) place.hidden = asked;
    for (const part of this.querySelectorAll<HTMLElement>(".al-workbook__part")) {
      part.hidden = !part.querySelector("[data-exercise]");
    }
  }

  /** How many answers of an exercise hold what is looked for; without any, it is hidden. */
  #filterSection(chapter: ExerciseSection): number {
    const found = this.#choose(chapter.element), asked = !!this.#finder.question;
    chapter.element.hidden = asked && !found;
    chapter.unfoldFound(asked ? !!found : null);
    return found;
  }

  #choose(place: HTMLElement): number {
    return this.#finder.choose(place.querySelectorAll<HTMLElement>("[data-answer]"));
  }
}
