/** The page on which a trainee chooses what to share with the group, and hands it over. */

import { fetchDefinitions } from "../answers/definitions.ts";
import { fetchTitles } from "../answers/titles.ts";
import { clipped } from "../common/clip.ts";
import { announce } from "../common/announce.ts";
import { alertBox, button, el } from "../common/dom.ts";
import { load } from "../common/on-demand.ts";
import { report } from "../common/report.ts";
import { store } from "../page/page-state.ts";
import { saveBackup } from "../page/save-backup.ts";
import { whenCleared } from "../page/when-cleared.ts";
import * as pageWords from "../page/words.ts";
import { readContents } from "../store/queries.ts";
import type { AnswerChoice } from "./answer-choice.ts";
import { type Changes, DraftKeeper, NAME_FIELD, readDraft } from "./draft.ts";
import { ExerciseChoice } from "./exercise-choice.ts";
import { handInFile, parseHandIns, Refusal } from "./file-format.ts";
import { canShare, fileOf, type Outcome, printHandIn, saveFile, shareFile } from "./give.ts";
import { type HandIn, sumOf } from "./hand-in.ts";
import { firstNote, type HandInNote, keepNote, nextNote, readNote } from "./note.ts";
import { shareables, writtenByExercise } from "./shareable.ts";
import { whenEntered } from "../common/when-entered.ts";
import * as say from "./words.ts";

/** The page, filled in the place that the text of the manual leaves for it. */
export class HandInPage {
  #place: HTMLElement;
  #note: HandInNote = firstNote();
  #exercises: ExerciseChoice[] = [];
  #name = el("input", { type: "text", className: "al-prompt__input", maxLength: 80, autocomplete: "off" });
  #sum = el("p");
  #preview = el("dl", { className: "al-share__preview" });
  #replaces = el("div", { className: "al-notice", hidden: true });
  #outcome = el("div", { className: "al-share__outcome", tabIndex: -1 });
  #codes = el("div");
  #before = el("p");
  #notKept = alertBox(say.notKept);
  #touched: HTMLElement = this.#before;
  /** Null where what was kept could not be read: nothing is written over it. */
  #keeper: DraftKeeper | null = null;
  #noteKnown = true;

  constructor(place: HTMLElement) {
    place.dataset["steady"] = "";
    this.#place = place;
  }

  /** Reads what is kept, and shows what there is to choose from. */
  async begin(): Promise<void> {
    this.#place.replaceChildren(el("p", {}, say.reading));
    try {
      const [{ records }, titles] = await Promise.all([readContents(store), fetchTitles()]);
      const note = await readNote(store);
      this.#note = note ?? firstNote();
      this.#noteKnown = !!note;
      const draft = await readDraft(store);
      if (draft) this.#keeper = new DraftKeeper(store, (kept) => this.#sayKept(kept));
      this.#name.value = String(draft?.get(NAME_FIELD) ?? "");
      const written = writtenByExercise(records);
      // In the order of the manual; what it has no more of cannot be shared.
      const ids = [...titles.keys()].filter((id) => written.has(id));
      for (const [index, definitions] of (await Promise.all(ids.map(fetchDefinitions))).entries()) {
        const id = ids[index]!;
        const all = definitions ? shareables(written.get(id)!, definitions) : [];
        if (all.length) {
          const changed = (choice: AnswerChoice) => this.#edited(choice.changes, choice.element);
          this.#exercises.push(new ExerciseChoice(titles.get(id)!, all, draft ?? new Map(), changed));
        }
      }
    } catch (error) {
      report("store-unread", error);
      const save = () => void saveBackup().then(({ words }) => this.#place.append(el("p", {}, words)));
      this.#place.replaceChildren(
        alertBox(el("p", {}, say.unread), button(pageWords.saveBackup, save)),
      );
      return;
    }
    if (this.#exercises.length) this.#build();
    else this.#place.replaceChildren(el("p", { className: "al-notice" }, say.nothing));
  }

  #build(): void {
    whenCleared(() => this.#clear());
    const named = el("label", { className: "al-share__field" }, el("span", {}, say.name), this.#name);
    whenEntered(
      this.#name,
      () => this.#edited(new Map([[NAME_FIELD, this.#nameGiven || undefined]]), named),
    );
    const help = el("span", { id: "al-share-name" }, say.nameHelp);
    this.#name.setAttribute("aria-describedby", help.id);
    const give = (act: (handIn: HandIn) => Outcome | Promise<Outcome>) => () => void this.#give(act);
    this.#replaces.append(
      el("p", {}, say.replaces),
      button(say.otherGroup, () => this.#otherGroup()),
    );
    this.#place.replaceChildren(
      el("h3", {}, say.choose),
      this.#before,
      ...this.#exercises.map(({ element }) => element),
      el("h3", {}, say.look),
      el("p", { className: "al-share__care" }, say.smallGroup),
      this.#sum,
      this.#preview,
      named,
      el("p", { className: "al-share__help" }, help),
      el("h3", {}, say.give),
      el("p", {}, say.giveWhy),
      this.#replaces,
      el(
        "p",
        { className: "al-share__ways" },
        button(say.asFile, give((handIn) => saveFile(fileOf(handIn))), "al-button al-button--main"),
        canShare() && button(say.shareSheet, give((handIn) => shareFile(fileOf(handIn)))),
        button(say.asCodes, give((handIn) => this.#showCodes(handIn))),
        button(say.onPaper, give(() => this.#print())),
      ),
      this.#outcome,
      this.#codes,
    );
    this.#before.append(this.#chosen.length ? say.chosenBefore : say.nothingYet, ` ${say.chooseWhy}`);
    this.#changed();
    this.#sayKept(!!this.#keeper && !store.readOnly);
  }

  get #chosen(): AnswerChoice[] {
    return this.#exercises.flatMap(({ chosen }) => chosen);
  }

  /** Something has been changed in this place. */
  #edited(changes: Changes, place: HTMLElement): void {
    this.#touched = place;
    this.#keeper?.edited(changes);
    this.#changed();
  }

  /** Says beside what was changed last that it is not kept, once. */
  #sayKept(kept: boolean): void {
    if (kept) this.#notKept.remove();
    else if (!this.#notKept.isConnected) this.#touched.after(this.#notKept);
  }

  /** Nothing is kept on this device any more, so that none of it stays in the page. */
  #clear(): void {
    this.#exercises = [];
    this.#keeper?.drop();
    this.#codes.replaceChildren();
    this.#preview.replaceChildren();
    this.#name.value = "";
    this.#place.replaceChildren(el("p", { className: "al-notice" }, say.cleared));
  }

  #changed(): void {
    const chosen = this.#chosen;
    this.#sum.textContent = say.willGo(chosen.length);
    this.#preview.replaceChildren(...chosen.map((choice) =>
      el(
        "div",
        {},
        el("dt", {}, choice.shared.question),
        el("dd", { dir: "auto", translate: false }, choice.view()),
      )
    ));
    if (chosen.length) {
      this.#preview.append(el("div", {}, el("dt", { translate: false }, this.#nameWords())));
    }
    this.#replaces.hidden = !this.#note.number;
    this.#outcome.replaceChildren();
    this.#codes.replaceChildren();
  }

  /** The name as far as there is room for it, whatever has put it there. */
  get #nameGiven(): string {
    return clipped(this.#name.value.trim(), this.#name.maxLength);
  }

  #nameWords(): string {
    const name = this.#nameGiven;
    return name ? say.withName(name) : say.withoutName;
  }

  #otherGroup(): void {
    this.#note = firstNote();
    this.#noteKnown = true;
    void keepNote(store, this.#note);
    // What one group may see, nobody has said that another may.
    for (const exercise of this.#exercises) exercise.untick();
    this.#name.value = "";
    this.#keeper?.beginAnew();
    this.#before.textContent = `${say.nothingYet} ${say.chooseWhy}`;
    this.#changed();
    this.#say(say.otherGroupDone);
  }

  /** Makes the hand-in, has it handed over, and notes that it was. */
  async #give(act: (handIn: HandIn) => Outcome | Promise<Outcome>): Promise<void> {
    const chosen = this.#chosen, answers = chosen.map(({ shared }) => shared);
    if (!answers.length) return this.#say(say.nothingChosen, false);
    const bare = { name: this.#nameGiven, answers };
    const note = nextNote(this.#note, sumOf(bare));
    const handIn = { ...bare, id: note.id, number: note.number };
    try {
      parseHandIns(handInFile(say.fileWords, handIn)); // what would be refused there is not handed out here
      this.#codes.replaceChildren();
      const { words, gone } = await act(handIn);
      this.#say(words);
      this.#note = note;
      if (gone) this.#keepNoMore(chosen);
      if (this.#noteKnown) await keepNote(store, note);
    } catch (error) {
      report("not-taken-away", error);
      const tooMuch = error instanceof Refusal &&
        (error.reason === "too-large" ? say.tooManyCodes : say.tooMuch);
      this.#say(tooMuch || say.notGiven, false);
    }
  }

  /** What has gone stays on the page, for whoever tries another way, and is kept no more. */
  #keepNoMore(gone: readonly AnswerChoice[]): void {
    this.#keeper?.edited(new Map([[NAME_FIELD, undefined], ...gone.flatMap(({ removal }) => [...removal])]));
  }

  async #showCodes(handIn: HandIn): Promise<Outcome> {
    const { codesOf } = await load("codes-show");
    const codes = codesOf(handIn);
    if (!codes) throw new Refusal("too-large");
    this.#codes.replaceChildren(codes);
    return { words: "", gone: false }; // whether a camera reads them is not known here
  }

  async #print(): Promise<Outcome> {
    const rows = this.#chosen.map((choice): [string, Node] => [choice.shared.question, choice.view()]);
    await printHandIn(say.paperTitle, this.#nameGiven && this.#nameWords(), rows);
    return { words: say.printed, gone: true };
  }

  #say(words: string, good = true): void {
    this.#outcome.replaceChildren(...words ? [good ? el("p", {}, words) : alertBox(words)] : []);
    if (good && words) announce(words);
    const codes = this.#codes.querySelector<HTMLElement>("h4");
    (codes ?? this.#outcome).focus();
  }
}
