/** Wiping the workbook: what is lost, a backup first, and a confirmation. */

import { isEmpty } from "./answer.ts";
import { alertBox, button, el, openDialog } from "./dom.ts";
import { saveBackup, store } from "./session.ts";
import * as say from "./words.ts";

/** How many answers would go. Rejects where the store cannot be read. */
async function count(): Promise<number> {
  return (await store.contents()).records.filter(({ value }) => !isEmpty(value)).length;
}

/** Opens the window for wiping; `finished` hears what came of it. */
export function openWipe(finished: (words: string) => void): void {
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
    const what = el("p", {}, say.wipeAll);
    count().then((number) => what.textContent = say.wipeWhat(number), () => {});
    body.append(
      what,
      el("p", {}, say.wipeTraces),
      el("p", {}, button(say.wipeBackup, () => void backup())),
      el("p", {}, el("label", {}, tick, ` ${say.wipeConfirm}`)),
      outcome,
      button(say.wipeNow, () => void wipe(), "al-button al-button--danger"),
    );
  });
}
