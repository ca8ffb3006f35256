/** Finishing on a device that others use: a copy to take along, and then nothing is left here. */

import { clearStore } from "../store/queries.ts";
import { openDialog } from "../common/dialog.ts";
import { alertBox, button, el } from "../common/dom.ts";
import { store } from "../page/page-state.ts";
import * as commonWords from "../common/words.ts";
import * as deviceWords from "./words.ts";
import * as pageWords from "../page/words.ts";
import { encryptedBackupForm } from "./encrypted-backup-dialog.ts";
import { exportLinks } from "./export-links.ts";
import { keptHere } from "./kept-here.ts";
import * as say from "./words.ts";
import { saveBackup } from "../page/save-backup.ts";
import { report } from "../common/report.ts";

/** Opens the window; `finished` hears what came of it. */
export async function openFinish(finished: (words: string) => void): Promise<void> {
  const { isAny, goes } = await keptHere();
  const canRead = store.device !== undefined; // not while a passphrase or another tab is waited for
  if (document.querySelector("dialog[open]")) return; // pressed twice
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
    const keep = () => [
      el("h3", {}, say.finishKeep),
      el("p", {}, say.finishKeepWhy),
      button(pageWords.saveBackup, () => void saveBackup().then(({ words }) => hear(words))),
      ...isAny ? [exportLinks()] : [],
      el("details", {}, el("summary", {}, say.lockedBackup), encryptedBackupForm(hear)),
      saved,
      ...handInLink(),
    ];
    body.append(
      ...canRead ? keep() : [],
      el("h3", {}, say.finishClear),
      el("p", {}, goes),
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
