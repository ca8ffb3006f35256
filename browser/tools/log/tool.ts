/** The reflective log: entries by date, sifted as one types, read back by the month, counted for a learning record. */

import { clipped } from "../../common/clip.ts";
import { controlsOf, partOf, suggest } from "../../exercise/controls.ts";
import { exerciseOf } from "../../answers/keys.ts";
import { isLikely, likely, monthInWords, today } from "../../common/dates.ts";
import { boundDate } from "../../exercise/date-field.ts";
import { whenEntered } from "../../common/when-entered.ts";
import { el } from "../../common/dom.ts";
import type { PageExport } from "../../page/export-buttons.ts";
import type { StoredEntry } from "../shared/entries.ts";
import { labelledField, SiftedTool } from "../shared/sifted-tool.ts";
import { entryWords } from "../../answers/entry-text.ts";
import { textOf } from "../../answers/parts.ts";
import { hintAtNames } from "./name-hints.ts";
import { nameOf } from "./export.ts";
import { LearningRecord, RECORD } from "./learning-record.ts";
import { countWords, type Filter, filterEntries, newestFirst, writtenIn } from "./filter.ts";
import { readMinutes } from "./minutes.ts";
import * as say from "./words.ts";

/** How much of an entry the list shows, in characters. */
const GLANCE = 140;

/** How much of it a button says, where others of that day are listed. */
const HEARD = 40;

/** So many letters of an entry hold them. */
const LOOKED_AT = 400;

/** The first words of a text, whole ones. */
function glanceAt(text: string, most: number): string {
  return text.length > most ? `${clipped(text, most).replace(/\s+\S*$/, "")} …` : text;
}

/** Stands for the month of dates that cannot be meant. */
const UNLIKELY = "0000";

/** The month of an entry, `2026-11`; empty where it has no date. */
function monthOf({ values }: StoredEntry): string {
  const date = textOf(values, "date");
  return date && !isLikely(date) ? UNLIKELY : date.slice(0, 7);
}

/** Its screen. */
export class Log extends SiftedTool {
  protected override readonly pageSize = 20;
  #words = el("input", { type: "search", autocomplete: "off" });
  #kind = el("select", { autocomplete: "off" });
  #from = el("input", { type: "date", autocomplete: "off" });
  #to = el("input", { type: "date", autocomplete: "off" });
  #supervision = el("input", { type: "checkbox", autocomplete: "off" });
  #month = el("select", { autocomplete: "off" });
  #read = el("div", { className: "al-log__read" });
  #back = el(
    "details",
    { className: "al-log__back", hidden: true },
    el("summary", {}, say.readBack),
    el("p", {}, say.readBackWhy),
    labelledField(say.month, this.#month),
    this.#read,
  );
  #record = new LearningRecord(() => this.#recordShown());

  protected override begun(): void {
    super.begun();
    this.siftBy(
      say.sieve,
      labelledField(say.find, this.#words),
      labelledField(say.kind, this.#kind),
      labelledField(say.from, this.#from),
      labelledField(say.to, this.#to),
      el("label", { className: "al-prompt__option" }, this.#supervision, el("span", {}, say.supervision)),
    );
    for (const day of [this.#from, this.#to]) boundDate(day);
    whenEntered(this.#month, () => this.#readBack());
    this.#back.addEventListener("toggle", () => this.#readBack());
    document.getElementById(RECORD)?.remove(); // the place that links of other pages lead to
    this.foot.parentElement?.after(this.#back, this.#record.element);
    this.#record.exercise = exerciseOf(this.key);
    addEventListener("hashchange", () => this.#record.openWhereAsked());
    this.#record.openWhereAsked();
  }

  protected name(entry: StoredEntry): string {
    return nameOf(entry, this.definition);
  }

  protected override apart({ values }: StoredEntry): string {
    return glanceAt(writtenIn(values).slice(0, LOOKED_AT).trim().replace(/\s+/g, " "), HEARD);
  }

  protected about({ values }: StoredEntry): Node {
    const written = writtenIn(values);
    const timed = textOf(values, "minutes").trim(), minutes = readMinutes(timed);
    const time = minutes === null
      ? say.notCountedAs(clipped(timed, GLANCE))
      : minutes && say.minutesInWords(minutes);
    const facts = [time, say.wordsOf(countWords(written))];
    const fragment = document.createDocumentFragment();
    fragment.append(
      el("span", { className: "al-log__facts" }, facts.filter(Boolean).join(", ")),
      el("span", { className: "al-log__glance" }, glanceAt(written, GLANCE)),
    );
    if (written.length > GLANCE) fragment.append(el("span", { className: "al-log__whole" }, written));
    return fragment;
  }

  protected override untold(): readonly string[] {
    return ["before"];
  }

  protected override dress(form: HTMLElement, isNew: boolean): void {
    const date = controlsOf(form).find((control) => partOf(control) === "date");
    // It is shown at once and kept with the first words, so that an entry that stays empty leaves nothing.
    if (isNew && date) suggest(date, today());
    hintAtNames(form);
  }

  #asked(): Filter {
    return {
      words: this.#words.value,
      kind: this.#kind.value,
      from: likely(this.#from.value),
      to: likely(this.#to.value),
      supervision: this.#supervision.checked,
    };
  }

  protected override sift(entries: readonly StoredEntry[]): readonly StoredEntry[] {
    return filterEntries(newestFirst(entries), this.#asked());
  }

  protected override nothingYet(): string {
    return say.empty;
  }

  /** While the learning record is open, that is what leaves the page: without what was written, unless it is shown. */
  override get taking(): PageExport {
    const sheet = this.#record.sheet;
    const words = this.#record.withTexts ? say.takesRecordWhole : say.takesRecord;
    return sheet ? { words, wanted: { sheet } } : super.taking;
  }

  #recordShown(): void {
    this.classList.toggle("al-log--counted", this.#record.element.open && !this.#record.withTexts);
    this.dispatchEvent(new CustomEvent("al-change", { bubbles: true }));
  }

  protected draw(entries: readonly StoredEntry[]): void {
    this.#back.hidden = entries.length === 0;
    if (!this.#kind.options.length) this.#offerKinds();
    this.#record.show(entries, this.definition, likely(this.#from.value), likely(this.#to.value));
    this.#offerMonths(entries);
    this.#readBack();
  }

  #offerKinds(): void {
    const kinds = [...this.definition.fields.get("kind")?.options ?? []];
    if (!kinds.length) return;
    const offered: [string, string][] = [["", say.everything], ...kinds];
    this.#kind.append(...offered.map(([value, words]) => el("option", { value }, words)));
  }

  #offerMonths(entries: readonly StoredEntry[]): void {
    const months = [...new Set(entries.map(monthOf))].filter(Boolean).sort().reverse();
    if ([...this.#month.options].map(({ value }) => value).join() === months.join()) return;
    const chosen = this.#month.value;
    const words = (month: string) => month === UNLIKELY ? say.unlikely : monthInWords(month);
    this.#month.replaceChildren(...months.map((value) => el("option", { value }, words(value))));
    if (months.includes(chosen)) this.#month.value = chosen;
  }

  #readBack(): void {
    if (!this.#back.open) return;
    const own = this.collection.entries.filter((entry) => monthOf(entry) === (this.#month.value || "none"));
    this.#read.replaceChildren(
      ...newestFirst(own).reverse().map((entry) =>
        el(
          "article",
          {},
          el("h3", {}, this.name(entry)),
          el(
            "dl",
            {},
            ...entryWords(entry.values, this.definition)
              .map(([question, words]) => el("div", {}, el("dt", {}, question), el("dd", {}, words))),
          ),
        )
      ),
    );
  }
}
