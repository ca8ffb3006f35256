/** Saving a backup that only a passphrase opens. */

import { openDialog } from "../common/dialog.ts";
import { button, el } from "../common/dom.ts";
import { close } from "../common/words.ts";
import { choosePassphrase } from "./choose-passphrase.ts";
import { saveBackup } from "../page/save-backup.ts";
import * as say from "./words.ts";

/** The passphrase for a file, and the button that saves it; `hear` is told what came of it. */
export function encryptedBackupForm(hear: (words: string) => void): HTMLElement {
  const passphrase = choosePassphrase();
  const save = button(say.saveIt, async () => {
    const words = passphrase.value();
    if (words === null) return;
    save.disabled = true;
    hear((await saveBackup(words)).words);
    save.disabled = false;
  }, "al-button al-button--main");
  return el("div", {}, el("p", {}, say.lockedBackupWhy), passphrase.element, save);
}

/** Opens the window for it. */
export function openEncryptedBackup(): void {
  openDialog(say.lockedBackup, close, (body) => {
    const outcome = el("p");
    outcome.setAttribute("role", "status");
    body.append(encryptedBackupForm((words) => outcome.textContent = words), outcome);
  });
}
