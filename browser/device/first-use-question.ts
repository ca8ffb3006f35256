/**
 * The question that is asked once, when the caret first stands in a field: before a letter is kept.
 *
 * It stands beside the field and holds nothing up. Whoever writes on without answering is taken for the only user, and
 * the words are saved as ever: a question that nobody answers must not cost any.
 */

import { announce } from "../common/announce.ts";
import { button, el } from "../common/dom.ts";
import { controlsOf } from "../exercise/controls.ts";
import { ADDED } from "../exercise/rows.ts";
import { store } from "../page/page-state.ts";
import { bringIntoSight, putBeside } from "./beside-field.ts";
import { linksOut, modeChooser, switchMode } from "./settings-dialog.ts";
import * as say from "./words.ts";
import { report } from "../common/report.ts";

let asked: Element | null = null;

/** Resolves when nothing is pressed: if the page moved before, an option would slip from under the pointer, unchosen. */
async function letGo(): Promise<void> {
  while (document.querySelector("body :active")) await new Promise(requestAnimationFrame);
}

/** Asks beside the field of this prompt that has the focus, or its first, unless it is asked already. */
export async function askFirstUse(prompt: Element): Promise<void> {
  await letGo();
  if (asked?.isConnected || !prompt.isConnected) return;
  const box = asked = el("section", { className: "al-device al-screen" });
  box.setAttribute("aria-label", say.question);
  box.setAttribute(ADDED, "");
  const active = document.activeElement;
  const field = active && prompt.contains(active) ? active : controlsOf(prompt)[0];
  let answering = false;
  const done = (words: string) => {
    const inside = box.contains(document.activeElement);
    box.replaceChildren(el("p", {}, words));
    box.firstElementChild?.setAttribute("role", "status");
    if (!inside) return;
    if (!field) box.tabIndex = -1;
    (field instanceof HTMLElement ? field : box).focus();
  };
  const own = () => {
    answering = true;
    void switchMode("own", null).then(() => done(say.kept), (error) => {
      report("device-unchanged", error);
      done(say.notChanged);
    });
  };
  const only = button(say.onlyMine, own);
  const others = button(say.othersToo, async () => {
    answering = only.disabled = others.disabled = true;
    const choice = modeChooser(["sitting", "passphrase"], await linksOut(), done);
    box.replaceChildren(choice);
    choice.querySelector<HTMLElement>("input")?.focus();
  });
  box.append(
    el("p", {}, el("strong", {}, say.question), " ", say.questionWhy),
    only,
    " ",
    others,
    " ",
    button(say.notNow, own),
  );
  if (!(field instanceof HTMLElement)) return prompt.append(box);
  announce(say.questionHeard(putBeside(box, field)));
  // The keyboard of a phone comes up after the caret.
  globalThis.visualViewport?.addEventListener("resize", () => {
    if (!answering && field === document.activeElement) bringIntoSight(box, field);
  });
  // Answered in another tab meanwhile.
  store.addEventListener("changed", () => {
    if (store.device && !answering) box.remove();
  });
}
