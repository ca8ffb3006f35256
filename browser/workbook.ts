/** `<al-workbook>`: everything a person has written, on one page, with what can be done with it. */

import { type Answer, isEmpty, isSame } from "./answer.ts";
import { alertBox, announce, button, el, lines } from "./dom.ts";
import { finishedKey } from "./progress.ts";
import { type AnswerRecord, type Copy, isWholeCopy, readable, type WholeCopy } from "./record.ts";
import { store } from "./session.ts";
import { type Definition, readDefinition, showAnswer } from "./show.ts";
import type { Contents } from "./store.ts";
import { Tools } from "./tools.ts";
import * as say from "./words.ts";

/** The page My workbook. */
export class Workbook extends HTMLElement {
  #tools: Tools | null = null;
  #trouble: HTMLElement | null = null;
  #orphans = el("section", { className: "al-workbook__orphans", hidden: true });
  #changed = () => void this.#fill();
  #filling: Promise<void> | null = null;
  #again = false;

  connectedCallback(): void {
    store.addEventListener("changed", this.#changed);
    if (document.readyState === "loading") {
      document.addEventListener("DOMContentLoaded", () => this.#begin(), { once: true });
    } else {
      this.#begin();
    }
  }

  disconnectedCallback(): void {
    store.removeEventListener("changed", this.#changed);
  }

  #begin(): void {
    if (!this.isConnected) return;
    if (!this.#tools) {
      const place = this.querySelector<HTMLElement>("[data-tools]") ??
        this.insertBefore(el("div"), this.firstChild);
      this.#tools = new Tools(place, () => this.#filter());
      place.hidden = false;
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
      contents = await store.contents();
    } catch {
      this.#say(say.noStore);
      return;
    }
    this.#say(store.readOnly ? say.newer : "");
    const records = new Map(contents.records.map((record) => [record.key, record]));
    const damaged = new Map(contents.damaged.map(({ key, raw }) => [key, raw]));
    const known = new Set<string>();
    let exercises = 0, started = 0, finished = 0;
    for (const section of this.querySelectorAll<HTMLElement>("[data-exercise]")) {
      const places = [...section.querySelectorAll<HTMLElement>("[data-answer]")];
      let answered = 0;
      for (const place of places) {
        const key = place.dataset["answer"] ?? "";
        known.add(key);
        const record = records.get(key);
        if (this.#fillAnswer(place, record, contents.copies, damaged.get(key))) answered += 1;
      }
      const end = finishedKey(section.dataset["exercise"] ?? "");
      known.add(end);
      const done = !isEmpty(records.get(end)?.value ?? "");
      const progress = section.querySelector("[data-progress]");
      if (progress) progress.textContent = places.length ? say.progress(answered, places.length, done) : "";
      progress?.setAttribute("data-state", done ? "finished" : answered ? "started" : "");
      section.toggleAttribute("data-started", answered > 0 || done);
      if (!places.length) continue;
      exercises += 1;
      if (answered || done) started += 1;
      if (done) finished += 1;
    }
    this.#fillOrphans(contents, known);
    this.#filter();
    await this.#tools?.update(contents, say.workbookProgress(exercises, started, finished));
  }

  #say(words: string): void {
    if (this.#trouble?.textContent === words) return;
    this.#trouble?.remove();
    this.#trouble = words ? alertBox(words) : null;
    if (this.#trouble) this.prepend(this.#trouble);
  }

  /** Fills one place; true where there is an answer. */
  #fillAnswer(
    place: HTMLElement,
    record: AnswerRecord | undefined,
    copies: readonly Copy[],
    damaged: unknown,
  ): boolean {
    const target = place.querySelector("dd");
    if (!target) return false;
    const definition = readDefinition(place.dataset["definition"]);
    const there = !!record && !isEmpty(record.value);
    const content: Node[] = [];
    if (there) content.push(showAnswer(record.value, definition));
    else if (damaged === undefined) content.push(el("p", { className: "al-answer__none" }, say.unanswered));
    if (damaged !== undefined) {
      content.push(
        el("p", {}, say.damaged),
        el("blockquote", {}, lines(readable(damaged) || say.nothingReadable)),
      );
    }
    if (there && record.revision !== definition.revision) {
      content.push(el("p", { className: "al-notice" }, say.reworded(record.question)));
    }
    const others = this.#others(place.dataset["answer"] ?? "", copies, definition, record);
    if (others) content.push(others);
    place.toggleAttribute("data-answered", there || damaged !== undefined || !!others);
    target.replaceChildren(...content);
    return there;
  }

  /** The other texts of an answer, folded. */
  #others(
    key: string,
    copies: readonly Copy[],
    definition: Definition,
    record: AnswerRecord | undefined,
  ): Node | null {
    const own = copies.filter((copy) => copy.key === key);
    const whole = own.filter(isWholeCopy).filter(({ record: other }) =>
      !isEmpty(other.value) && !(record && isSame(record.value, other.value))
    ).sort((one, other) => other.record.rev - one.record.rev);
    const broken = own.filter((copy) => !isWholeCopy(copy));
    if (!whole.length && !broken.length) return null;
    const items = whole.map((copy) => this.#other(copy, definition, record));
    const rest = broken.map(({ record: raw }) =>
      el(
        "li",
        {},
        el("p", {}, say.damaged),
        el("blockquote", {}, lines(readable(raw) || say.nothingReadable)),
      )
    );
    return el(
      "details",
      { className: "al-answer__others" },
      el("summary", {}, `${say.otherTexts} (${items.length + rest.length})`),
      el("ul", {}, ...items, ...rest),
    );
  }

  #other(copy: WholeCopy, definition: Definition, record: AnswerRecord | undefined): HTMLLIElement {
    const source = copy.kind === "conflict" ? say.fromElsewhere : say.earlier;
    const when = say.momentInWords(copy.record.updated);
    return el(
      "li",
      {},
      el("p", { className: "al-answer__when" }, `${source}, ${when}`),
      showAnswer(copy.record.value, definition),
      !store.readOnly && button(say.putBack, () => void this.#putBack(copy, record)),
    );
  }

  async #putBack(copy: WholeCopy, record: AnswerRecord | undefined): Promise<void> {
    const { key, value, revision, question } = copy.record;
    try {
      await store.save({ key, value: value as Answer, revision, question, base: record ?? null }, true);
      await store.settle(copy);
      announce(say.putBackDone);
    } catch {
      this.#say(say.restoreFailed);
    }
  }

  /** Answers to questions that the page does not list. */
  #fillOrphans(contents: Contents, known: ReadonlySet<string>): void {
    const keys = new Set([
      ...contents.records.filter(({ value }) => !isEmpty(value)).map(({ key }) => key),
      ...contents.damaged.map(({ key }) => key),
      ...contents.copies.map(({ key }) => key),
    ]);
    const list = el("dl");
    for (const key of [...keys].filter((each) => !known.has(each)).sort()) {
      const record = contents.records.find((each) => each.key === key);
      const copy = contents.copies.filter(isWholeCopy).find((each) => each.key === key);
      const question = record?.question || copy?.record.question || say.orphanQuestion;
      const place = el("div", {}, el("dt", {}, question), el("dd"));
      place.dataset["answer"] = key;
      place.dataset["definition"] = JSON.stringify({ revision: record?.revision ?? 1 });
      const raw = contents.damaged.find((each) => each.key === key)?.raw;
      this.#fillAnswer(place, record, contents.copies, raw);
      list.append(place);
    }
    this.#orphans.hidden = !list.childElementCount;
    this.#orphans.replaceChildren(el("h2", {}, say.orphans), el("p", {}, say.orphansWhy), list);
  }

  #filter(): void {
    const only = this.#tools?.onlyStarted ?? false;
    for (const section of this.querySelectorAll<HTMLElement>("[data-exercise]")) {
      section.hidden = only && !section.querySelector("[data-answered]");
    }
  }
}
