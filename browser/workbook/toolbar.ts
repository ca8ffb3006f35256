/** The tools of My workbook: print, show less, back up, check, bring back, wipe. */

import { alertBox, button, el } from "../common/dom.ts";
import { load, type OnDemand } from "../common/on-demand.ts";
import { reminder } from "../backup/reminder.ts";
import { snapshot, undoRestore } from "../backup/undo-restore.ts";
import { store } from "../page/page-state.ts";
import { exportAnswers, outcomeElement } from "../page/export-buttons.ts";
import * as backupWords from "../backup/words.ts";
import * as pageWords from "../page/words.ts";
import * as say from "./words.ts";
import { readMeta } from "../store/queries.ts";
import { type BackupNote, NOTE } from "../backup/backup-note.ts";
import { saveBackup } from "../page/save-backup.ts";
import type { Contents } from "../answers/contents.ts";
import { report, reported } from "../common/report.ts";

/** The additions to the head of My workbook. */
export class Toolbar {
  #progress = el("p", { className: "al-workbook__progress" });
  #only = el("input", { type: "checkbox", autocomplete: "off" });
  #last = el("p");
  #nudge = el("p", { className: "al-notice", hidden: true });
  #undo = el("div", { hidden: true });
  #outcome = el("div", { className: "al-workbook__outcome", tabIndex: -1 });
  #changing: HTMLButtonElement[];

  constructor(place: HTMLElement, filter: () => void) {
    this.#only.onchange = filter;
    const status = (words: string) => this.#say(words, true);
    const restore = button(backupWords.bringBack, () => this.#open(({ openRestore }) => openRestore(status)));
    const device = (words: string, which: (windows: OnDemand["device"]) => void, look?: string) =>
      button(words, () => void load("device").then(which, () => this.#say(pageWords.notHere, false)), look);
    const wipe = device(say.wipe, ({ openFinish }) => openFinish(status), "al-button al-button--danger");
    this.#changing = [restore];
    const taken = outcomeElement();
    const take = (how: "print" | "word", scope: "all" | "choose") =>
      void exportAnswers(how, scope, exercisesOf(place.parentElement ?? document), taken);
    const record = place.parentElement?.querySelector("[data-record]");
    const group = el(
      "div",
      { className: "al-workbook__tools" },
      this.#progress,
      el("p", {}, el("label", {}, this.#only, ` ${say.onlyStarted}`)),
      el(
        "p",
        { className: "al-workbook__buttons" },
        button(pageWords.printAll, () => take("print", "all")),
        button(pageWords.saveAllAsWord, () => take("word", "all")),
        button(say.chooseWhat, () => take("print", "choose")),
      ),
      el("p", {}, say.holdsAll),
      record,
      taken,
      el("p", {}, say.backupWhy),
      this.#last,
      this.#nudge,
      el(
        "div",
        { className: "al-workbook__buttons" },
        button(pageWords.saveBackup, () => void this.#save(), "al-button al-button--main"),
        " ",
        button(backupWords.checkBackup, () => this.#open(({ openCheck }) => openCheck())),
        " ",
        restore,
        " ",
        device(say.lockedBackup, ({ openEncryptedBackup }) => openEncryptedBackup()),
        " ",
        device(say.whoUses, ({ openSettings }) => openSettings(status)),
        " ",
        wipe,
      ),
      this.#outcome,
      this.#undo,
    );
    group.setAttribute("role", "group");
    group.setAttribute("aria-label", say.tools);
    place.append(group);
  }

  /** Whether only exercises with answers are to be shown. */
  get onlyStarted(): boolean {
    return this.#only.checked;
  }

  /** Says how far the reader has come. */
  progress(words: string): void {
    this.#progress.textContent = words;
  }

  /** Brings all other words up to date. */
  async update(contents: Contents): Promise<void> {
    for (const each of this.#changing) each.disabled = store.readOnly;
    const note = await readMeta<BackupNote>(store, NOTE).catch(reported("store-unread"));
    this.#last.textContent = note ? say.lastBackup(note.made, note.checked) : say.neverBackedUp;
    const words = reminder(contents.records, note);
    this.#nudge.textContent = words;
    this.#nudge.hidden = !words;
    const before = store.readOnly ? undefined : await snapshot(store).catch(reported("store-unread"));
    this.#undo.hidden = !before;
    this.#undo.replaceChildren();
    if (before) {
      this.#undo.append(
        el("p", {}, say.canUndo(before.when)),
        button(say.undo, () => void this.#undoRestore()),
      );
    }
  }

  #open(which: (dialogs: OnDemand["backup-dialogs"]) => void): void {
    load("backup-dialogs").then(which, () => this.#say(pageWords.notHere, false));
  }

  #say(words: string, good: boolean): void {
    const box = good ? el("p", {}, words) : alertBox(words);
    if (good) box.setAttribute("role", "status");
    this.#outcome.replaceChildren(box);
    this.#outcome.focus();
  }

  async #save(): Promise<void> {
    const { ok, words } = await saveBackup();
    this.#say(words, ok);
    store.notify([]);
  }

  async #undoRestore(): Promise<void> {
    try {
      await undoRestore(store);
      this.#say(say.undone, true);
    } catch (error) {
      report("restore-failed", error);
      this.#say(backupWords.restoreFailed, false);
    }
  }
}

/** The exercises that the page lists, by their names. */
function exercisesOf(page: ParentNode): { id: string; title: string }[] {
  return [...page.querySelectorAll<HTMLElement>("[data-exercise]")].map((section) => ({
    id: section.dataset["exercise"]!,
    title: section.querySelector("h3 a")?.textContent ?? "",
  }));
}
