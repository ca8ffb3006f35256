/** Checking a backup file and bringing it back, each in a window of its own. */

import { readContents, readMeta, writeMeta } from "../store/queries.ts";
import { isEmpty } from "../answers/answer.ts";
import { type BackupFile, NeedsPassphrase, parseBackup, readBackup, Refusal } from "./file-format.ts";
import { fetchWordsFor } from "../answers/definitions.ts";
import { openDialog } from "../common/dialog.ts";
import { alertBox, button, el, lines } from "../common/dom.ts";
import { type Choice, compareBackup, type Item, planMerge, type Step } from "./merge.ts";
import { load } from "../common/on-demand.ts";
import { answerText } from "../answers/answer-text.ts";
import { counted } from "../answers/counted.ts";
import { type AnswerRecord, isValidCopy } from "../answers/record.ts";
import { applySteps, ChangedMeanwhile } from "./restore.ts";
import { store } from "../page/page-state.ts";
import * as answerWords from "../answers/words.ts";
import * as say from "./words.ts";
import { momentInWords } from "../common/dates.ts";
import * as commonWords from "../common/words.ts";
import * as pageWords from "../page/words.ts";
import { type BackupNote, NOTE } from "./backup-note.ts";
import { report, reported } from "../common/report.ts";

type Handle = (
  file: BackupFile,
  place: HTMLElement,
  records: readonly AnswerRecord[] | null,
) => void | Promise<void>;

/** Reads a file. Where it has a passphrase, it is asked for until it fits; null where nobody waits for it any more. */
async function opened(chosen: File, place: HTMLElement, waited: () => boolean): Promise<BackupFile | null> {
  try {
    return await readBackup(chosen);
  } catch (error) {
    if (!(error instanceof NeedsPassphrase)) throw error;
    const { askForBackupPassphrase } = await load("encryption");
    const text = await askForBackupPassphrase(error.file, place);
    return waited() ? parseBackup(text) : null;
  }
}

/**
 * A field to choose a file with; what was chosen is read, and `handle` sees it when it is a whole backup.
 * What it needs is brought in by `prepare` first.
 */
function fileField(handle: Handle, prepare?: (file: BackupFile) => Promise<void>): HTMLElement {
  const id = `al-file-${Math.random().toString(36).slice(2)}`;
  const place = el("div", { className: "al-dialog__outcome" });
  const input = el("input", { type: "file", id, accept: ".json,application/json" });
  input.setAttribute("aria-describedby", `${id}-help`);
  let latest: File | undefined;
  input.onchange = async () => {
    const chosen = latest = input.files?.[0];
    place.replaceChildren();
    if (!chosen) return;
    try {
      const file = await opened(chosen, place, () => latest === chosen);
      if (!file) return; // another was chosen meanwhile
      place.replaceChildren();
      await prepare?.(file);
      // Without a store the file can still be looked at.
      const records = await readContents(store).then(({ records }) => records, reported("store-unread")) ??
        null;
      if (latest !== chosen) return; // another was chosen meanwhile
      await handle(file, place, records);
    } catch (error) {
      if (latest !== chosen) return;
      report("backup-unread", error);
      const words = error instanceof Refusal ? say.refusals[error.reason] : say.restoreFailed;
      place.replaceChildren(alertBox(el("p", {}, words), el("p", {}, say.unchanged)));
    }
    input.value = ""; // so that the same file can be chosen again
  };
  return el(
    "div",
    {},
    el("p", {}, el("label", { htmlFor: id }, say.chooseFile)),
    el("p", { id: `${id}-help` }, say.chooseHelp),
    input,
    place,
  );
}

/** A heading with words beneath, that a screen reader says when they appear. */
function status(...children: Node[]): HTMLElement {
  const box = el("div", {}, ...children);
  box.setAttribute("role", "status");
  return box;
}

function damagedList(file: BackupFile): Node[] {
  if (!file.damaged.length) return [];
  const texts = file.damaged.map(({ text }) =>
    el("li", { translate: false }, lines(text || answerWords.nothingReadable))
  );
  return [el("p", {}, say.damagedInFile(texts.length)), el("ul", {}, ...texts)];
}

/** Opens the window that says what is in a backup. */
export function openCheck(): void {
  openDialog(say.checkBackup, commonWords.close, (body) => {
    body.append(fileField(async (file, place, kept) => {
      const records = kept ?? [];
      const items = compareBackup(records, file);
      const sum = (found: readonly AnswerRecord[]) => found.length ? counted(found) : null;
      const of = (kind: Item["kind"]) =>
        sum(items.filter((item) => item.kind === kind).map(({ theirs }) => theirs));
      const inFile = new Set(file.answers.map(({ key }) => key));
      const missing = sum(records.filter(({ key, value }) => !isEmpty(value) && !inFile.has(key)));
      const news = of("new"), different = of("different");
      const match = news || different || missing ? say.differs(news, different, missing) : say.matches;
      place.replaceChildren(status(
        el("p", {}, say.contents(counted(file.answers, file.copies), file.made)),
        el("p", {}, match),
        ...damagedList(file),
      ));
      if (!kept) return;
      const note = await readMeta<BackupNote>(store, NOTE).catch(reported("store-unread"));
      if (note?.sha256 === file.sha256 && !store.readOnly) {
        await writeMeta(store, NOTE, { ...note, checked: true }).catch(reported("store-unwritten"));
        store.notify([]);
      }
    }));
  });
}

/** Opens the window that brings a backup back; `finished` hears what came of it. */
export function openRestore(finished: (words: string) => void): void {
  const dialog = openDialog(say.bringBack, commonWords.cancel, (body) => {
    body.append(fileField((file, place, kept) => {
      const items = compareBackup(kept ?? [], file);
      const news = items.filter(({ kind }) => kind === "new");
      const different = items.filter(({ kind }) => kind === "different");
      const same = items.length - news.length - different.length;
      place.replaceChildren(status(
        el("p", {}, say.contents(counted(file.answers, file.copies), file.made)),
        el("p", {}, say.preview(news.length, same, different.length)),
      ));
      place.append(...damagedList(file));
      if (!kept) return place.append(alertBox(pageWords.noStore));
      const choices = new Map<string, Choice>();
      const steps = () => planMerge(items, file, ({ key }) => choices.get(key) ?? "both", store.tab);
      if (!different.length && !steps().length) return place.append(el("p", {}, say.nothingNew));
      if (news.length) place.append(listOfNew(news));
      if (different.length) {
        place.append(el("h3", {}, say.differentOnes), ...different.map((item) => choiceOf(item, choices)));
      }
      place.append(...restoreButton(steps, (records) => {
        dialog.close();
        finished(records.length ? say.broughtBack(counted(records)) : say.versionsBack);
      }));
    }, ({ answers }) => fetchWordsFor(answers.map(({ key }) => key))));
  });
}

function listOfNew(news: readonly Item[]): HTMLElement {
  const list = news.map(({ theirs }) =>
    el(
      "li",
      {},
      el("strong", {}, theirs.question),
      el("br"),
      el("span", { translate: false }, lines(answerText(theirs))),
    )
  );
  return el("details", {}, el("summary", {}, `${say.newOnes} (${news.length})`), el("ul", {}, ...list));
}

/** The button that restores, below the place that says why nothing was restored; `done` hears of what was. */
function restoreButton(
  steps: () => readonly Step[],
  done: (records: readonly AnswerRecord[]) => void,
): readonly HTMLElement[] {
  const outcome = el("div");
  const write = button(say.bringBackNow, async () => {
    write.disabled = true; // twice would only say that there is nothing to bring back
    try {
      const todo = steps();
      if (todo.length) {
        await applySteps(store, todo);
        return done(todo.flatMap(restored));
      }
      outcome.replaceChildren(el("p", {}, say.nothingNew));
    } catch (error) {
      report("restore-failed", error);
      const words = error instanceof ChangedMeanwhile ? say.changedMeanwhile : say.restoreFailed;
      outcome.replaceChildren(alertBox(words));
    }
    write.disabled = false;
  }, "al-button al-button--main");
  return [outcome, write];
}

/** What a step restores: an answer, or a version that the reader has asked for beside it. */
function restored({ after, copies, told }: Step): AnswerRecord[] {
  const beside = copies.filter(isValidCopy).filter(({ id }) => id === told);
  return after ? [after] : beside.map(({ record }) => record);
}

/** Both texts of an answer and what to do about them. */
function choiceOf({ key, mine, theirs, second }: Item, choices: Map<string, Choice>): HTMLElement {
  const name = `al-choice-${key}`;
  const side = (heading: string, record: AnswerRecord) =>
    el(
      "div",
      {},
      el("p", {}, el("strong", {}, heading), `, ${momentInWords(record.updated)}`),
      el("blockquote", { translate: false }, lines(answerText(record))),
    );
  const radios = (Object.keys(say.choices) as Choice[]).map((choice) => {
    const radio = el("input", { type: "radio", name, value: choice, checked: choice === "both" });
    radio.onchange = () => choices.set(key, choice);
    return el("p", {}, el("label", {}, radio, ` ${(second ? say.madeChoices : say.choices)[choice]}`));
  });
  return el(
    "fieldset",
    { className: "al-choice" },
    el("legend", {}, theirs.question || key),
    mine && side(say.here, mine),
    side(say.inFile, theirs),
    ...radios,
  );
}
