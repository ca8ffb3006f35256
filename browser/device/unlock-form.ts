/** Where the passphrase is given. */

import { alertBox, button, el } from "../common/dom.ts";
import { HOLDS_WORDS } from "../common/holds-words.ts";
import { load } from "../common/on-demand.ts";
import type { EncryptedBackup } from "../backup/file-format.ts";
import { momentInWords } from "../common/dates.ts";
import { passphraseField } from "./passphrase-field.ts";
import { decryptBackup } from "./crypto/encrypted-backup.ts";
import * as say from "./words.ts";
import { reported } from "../common/report.ts";

/** A form that asks for a passphrase until it opens something. */
function passphraseForm<T>(
  submitWords: string,
  open: (passphrase: string) => Promise<T | null>,
): { readonly form: HTMLFormElement; readonly opened: Promise<T> } {
  const outcome = el("div");
  const { element, input } = passphraseField(say.passphrase, "current-password");
  const submit = el("button", { className: "al-button al-button--main" }, submitWords);
  const form = el("form", {}, element, outcome, el("p", {}, submit));
  const opened = new Promise<T>((resolve) => {
    form.onsubmit = async (event) => {
      event.preventDefault();
      submit.disabled = true;
      outcome.replaceChildren(el("p", {}, say.opening));
      const found = input.value ? await open(input.value).catch(reported("device-unchanged")) ?? null : null;
      submit.disabled = false;
      outcome.replaceChildren();
      if (found !== null) return resolve(found);
      outcome.append(alertBox(say.wrong));
      input.focus();
    };
  });
  return { form, opened };
}

/** Asks for the passphrase of a backup in this place, until it opens the file. */
export function askForBackupPassphrase(file: EncryptedBackup, place: HTMLElement): Promise<string> {
  const { form, opened } = passphraseForm(say.openFile, (passphrase) => decryptBackup(file, passphrase));
  place.replaceChildren(el("p", {}, say.fileLocked, " ", say.fileMade(momentInWords(file.made))), form);
  form.querySelector("input")?.focus();
  return opened;
}

/** Puts something before all that holds words. */
export function putAtDoor(element: HTMLElement): void {
  const place = document.querySelector(HOLDS_WORDS);
  (place?.closest("details") ?? place)?.before(element);
}

/** Shows the door; `key` resolves when the passphrase has opened it. `close` says whether the focus went with it. */
export function showUnlockForm(
  open: (passphrase: string) => Promise<Uint8Array | null>,
): { readonly key: Promise<Uint8Array>; readonly close: () => boolean } {
  const { form, opened } = passphraseForm(say.unlock, open);
  const lost = el(
    "details",
    {},
    el("summary", {}, say.lost),
    el("p", {}, say.lostWhy),
    button(say.startAnew, () => {
      void load("finish").then(({ openFinish }) => openFinish(() => location.reload()));
    }, "al-button al-button--danger"),
  );
  const id = "al-door";
  const door = el(
    "section",
    { className: "al-device al-screen" },
    el("h2", { id }, say.locked),
    el("p", {}, say.lockedWhy),
    form,
    lost,
  );
  door.setAttribute("aria-labelledby", id);
  putAtDoor(door);
  const close = () => {
    const held = document.activeElement;
    door.remove();
    return held !== document.activeElement || held === document.body; // a button that is disabled has lost it before
  };
  return { key: opened, close };
}
