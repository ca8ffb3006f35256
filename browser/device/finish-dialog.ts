/** Finishing on a device that others use: a copy to take along, and then nothing is left here. */

import { clearStore, readContents } from "../store/queries.ts";
import { isEmpty } from "../answers/answer.ts";
import { counted } from "../answers/counted.ts";
import { openDialog } from "../common/dialog.ts";
import { alertBox, button, el } from "../common/dom.ts";
import { store } from "../page/page-state.ts";
import * as commonWords from "../common/words.ts";
import * as deviceWords from "./words.ts";
import * as pageWords from "../page/words.ts";
import { encryptedBackupForm } from "./encrypted-backup-dialog.ts";
import { exportLinks } from "./export-links.ts";
import * as say from "./words.ts";
import { saveBackup } from "../page/save-backup.ts";
import { report, reported } from "../common/report.ts";

/** What would go, in words. Rejects where the store cannot be read. */
async function whatGoes(): Promise<string> {
  const { records, copies } = await readContents(store);
  const isHere = records.some(({ value }) => !isEmpty(value));
  return isHere || !copies.length ? deviceWords.wipeWhat(counted(records)) : deviceWords.wipeAll;
}

/** Opens the window; `finished` hears what came of it. */
export function openFinish(finished: (words: string) => void): void {
  const dialog = openDialog(say.finishTitle, commonWords.cancel, (body) => {
    const saved = el("p");
    saved.setAttribute("role", "status");
    const hear = (words: string) => saved.textContent = words;
    const tick = el("input", { type: "checkbox", autocomplete: "off" });
    const outcome = el("div");
    const clear = async () => {
      if (!tick.checked) {
        outcome.replaceChildren(alertBox(deviceWords.wipeTick));
        tick.focus();
        return;
      }
      try {
        await clearStore(store);
      } catch (error) {
        report("not-wiped", error);
        outcome.replaceChildren(alertBox(deviceWords.wipeFailed));
        return;
      }
      await store.reopen();
      dialog.close();
      finished(deviceWords.wiped);
    };
    const what = el("p", {}, deviceWords.wipeAll);
    whatGoes().then((words) => what.textContent = words, reported("store-unread"));
    body.append(
      el("h3", {}, say.finishKeep),
      el("p", {}, say.finishKeepWhy),
      button(pageWords.saveBackup, () => void saveBackup().then(({ words }) => hear(words))),
      exportLinks(),
      el("details", {}, el("summary", {}, say.lockedBackup), encryptedBackupForm(hear)),
      saved,
      ...handInLink(),
      el("h3", {}, say.finishClear),
      what,
      el("p", {}, say.finishTraces),
      el("p", {}, el("label", {}, tick, ` ${deviceWords.wipeConfirm}`)),
      outcome,
      button(deviceWords.wipeNow, () => void clear(), "al-button al-button--danger"),
    );
  });
}

/** The way to the page for sharing with a group, where this page knows it. */
function handInLink(): HTMLElement[] {
  const known = document.querySelector<HTMLAnchorElement>("[data-hand-in] a");
  return known ? [el("p", {}, say.finishShare, " ", el("a", { href: known.href }, known.textContent!))] : [];
}
