/** Wiping the workbook: what is lost, a backup first, and a confirmation. */

import { alertBox, button, el, openDialog } from "./dom.ts";
import { saveBackup, store } from "./session.ts";
import * as say from "./words.ts";

/** Opens the window for wiping. `count` is how many answers would go; `finished` hears what came of it. */
export function openWipe(count: () => number, finished: (words: string) => void): void {
  const dialog = openDialog(say.wipe, say.cancel, (body) => {
    const tick = el("input", { type: "checkbox", autocomplete: "off" });
    const outcome = el("div");
    const wipe = async () => {
      if (!tick.checked) {
        outcome.replaceChildren(alertBox(say.wipeTick));
        tick.focus();
        return;
      }
      try {
        await store.wipe();
      } catch {
        outcome.replaceChildren(alertBox(say.wipeFailed));
        return;
      }
      dialog.close();
      finished(say.wiped);
    };
    const backup = async () => {
      const status = el("p", {}, (await saveBackup()).words);
      status.setAttribute("role", "status");
      outcome.replaceChildren(status);
    };
    body.append(
      el("p", {}, say.wipeWhat(count())),
      el("p", {}, say.wipeTraces),
      el("p", {}, button(say.wipeBackup, () => void backup())),
      el("p", {}, el("label", {}, tick, ` ${say.wipeConfirm}`)),
      outcome,
      button(say.wipeNow, () => void wipe(), "al-button al-button--danger"),
    );
  });
}
