/** Dialogs: windows over the page. */

import { button, el } from "./dom.ts";

/** Opens a window over the page, with its heading and a button to close it; focus comes back afterwards. */
export function openDialog(
  title: string,
  closeWords: string,
  fill: (body: HTMLElement) => void,
): HTMLDialogElement {
  const opener = document.activeElement;
  const id = `al-dialog-${Math.random().toString(36).slice(2)}`;
  const body = el("div", { className: "al-dialog__body" });
  const dialog = el(
    "dialog",
    { className: "al-dialog" },
    el("h2", { id, tabIndex: -1 }, title),
    body,
    button(closeWords, () => dialog.close()),
  );
  dialog.setAttribute("aria-labelledby", id);
  dialog.addEventListener("close", () => {
    dialog.remove();
    // Unless whoever closed it has taken the reader to what came of it.
    const lost = !document.activeElement || document.activeElement === document.body;
    if (lost && opener instanceof HTMLElement && opener.isConnected) opener.focus();
  });
  fill(body);
  document.body.append(dialog);
  dialog.showModal();
  dialog.querySelector("h2")?.focus();
  return dialog;
}
