/**
 * The question that is asked once, when the caret first stands in a field: before a letter is kept.
 *
 * It stands below the field and holds nothing up. Whoever writes on without answering is taken for the only user, and
 * the words are saved as ever: a question that nobody answers must not cost any.
 */

import { announce, button, el } from "../dom.ts";
import { store } from "../session.ts";
import { chooser, keepLike } from "./settings.ts";
import * as say from "./words.ts";

let asked = false;

/** Asks below this prompt, unless it is asked already. */
export function ask(prompt: Element): void {
  if (asked) return;
  asked = true;
  const box = el("section", { className: "al-device al-screen" });
  box.setAttribute("aria-label", say.question);
  const field = document.activeElement;
  let answering = false;
  const done = (words: string) => {
    const inside = box.contains(document.activeElement);
    box.replaceChildren(el("p", {}, words));
    box.firstElementChild?.setAttribute("role", "status");
    if (inside && field instanceof HTMLElement) field.focus();
  };
  const own = () => {
    answering = true;
    void keepLike("own", null).then(() => done(say.kept), () => done(say.notChanged));
  };
  const others = button(say.othersToo, () => {
    answering = true;
    const choice = chooser(["sitting", "passphrase"], done);
    box.replaceChildren(choice);
    choice.querySelector<HTMLElement>("input")?.focus();
  });
  box.append(
    el("p", {}, el("strong", {}, say.question), " ", say.questionWhy),
    button(say.onlyMine, own),
    " ",
    others,
    " ",
    button(say.notNow, own),
  );
  prompt.append(box);
  announce(say.questionHeard);
  // Answered in another tab meanwhile.
  store.addEventListener("changed", () => {
    if (store.device && !answering) box.remove();
  });
}
