/** The panel of My workbook: save or print, back up, check, bring back, who uses the device, wipe. */

import { alertBox, button, el } from "../common/dom.ts";
import { load, type OnDemand } from "../common/on-demand.ts";
import { reminder } from "../backup/reminder.ts";
import { snapshot } from "../backup/snapshot.ts";
import { store } from "../page/page-state.ts";
import { exportAnswers, type ExportItem, outcomeElement } from "../page/export-buttons.ts";
import * as backupWords from "../backup/words.ts";
import * as pageWords from "../page/words.ts";
import * as say from "./words.ts";
import { readMeta } from "../store/queries.ts";
import { type BackupNote, NOTE } from "../backup/backup-note.ts";
import { saveBackup } from "../page/save-backup.ts";
import type { Contents } from "../answers/contents.ts";
import { report, reported } from "../common/report.ts";

/** One place for all that can be done with a workbook as a whole, with one main button. */
export class Toolbar {
  #last = el("p");
  #nudge = el("p", { className: "al-notice", hidden: true });
  #undo = el("div", { hidden: true });
  #outcome = el("div", { className: "al-workbook__outcome", tabIndex: -1 });
  #changing: HTMLButtonElement[];

  /** `exercises` says which exercises the page lists, in the order of the manual. */
  constructor(place: HTMLElement, exercises: () => Iterable<HTMLElement>) {
    const status = (words: string) => this.#say(words, true);
    const restore = quiet(backupWords.bringBack, () => this.#open(({ openRestore }) => openRestore(status)));
    const missing = () => this.#say(pageWords.notHere, false);
    const device = (words: string, which: (windows: OnDemand["device"]) => void) =>
      quiet(words, () => void load("device").then(which, missing));
    const finish = () => void load("finish").then(({ openFinish }) => openFinish(status), missing);
    this.#changing = [restore];
    const taken = outcomeElement();
    const take = (how: "print" | "word", scope: "all" | "choose") =>
      void exportAnswers(how, scope, [...exercises()].map(named), taken);
    const links = place.querySelectorAll("[data-record], [data-hand-in]");
    place.append(
      el("p", {}, button(say.saveOrPrint, () => take("print", "choose"), "al-button al-button--main")),
      el("p", {}, say.holdsAll),
      row(
        quiet(pageWords.printAll, () => take("print", "all")),
        quiet(pageWords.saveAllAsWord, () => take("word", "all")),
      ),
      taken,
      ...links,
      el("h3", {}, say.backups),
      el("p", {}, say.backupWhy),
      this.#last,
      this.#nudge,
      row(
        quiet(pageWords.saveBackup, () => void this.#save()),
        device(say.lockedBackup, ({ openEncryptedBackup }) => openEncryptedBackup()),
        quiet(backupWords.checkBackup, () => this.#open(({ openCheck }) => openCheck())),
        restore,
      ),
      this.#undo,
      el("h3", {}, say.thisDevice),
      row(
        device(say.whoUses, ({ openSettings }) => void openSettings(status)),
        quiet(say.wipe, finish, "al-button--danger"),
      ),
      this.#outcome,
    );
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
      await (await load("backup-dialogs")).undoRestore(store);
      this.#say(say.undone, true);
    } catch (error) {
      report("restore-failed", error);
      this.#say(backupWords.restoreFailed, false);
    }
  }
}

/** A button that leaves the eye to the main one. */
function quiet(words: string, act: () => void, look = ""): HTMLButtonElement {
  return button(words, act, `al-button al-button--quiet ${look}`.trim());
}

function row(...buttons: HTMLElement[]): HTMLElement {
  return el("div", { className: "al-workbook__buttons" }, ...buttons.flatMap((each) => [each, " "]));
}

/** An exercise that the page lists, by its name. */
function named(section: HTMLElement): ExportItem {
  return { id: section.dataset["exercise"]!, title: section.querySelector("a")?.textContent ?? "" };
}
