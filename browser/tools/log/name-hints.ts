/** A calm hint below a field in which somebody may be named. It never stops anybody, and can be put aside. */

import { controlsOf } from "../../exercise/controls.ts";
import { button, el } from "../../common/dom.ts";
import { signsIn } from "./name-detection.ts";
import * as say from "./words.ts";

/** How long typing pauses before a text is looked through, in milliseconds. */
const PAUSE = 600;

/** What the reader has put aside on this page: the words that were named. */
const aside = new Set<string>();

/** Words of a text that may tell who a person is, without those that the reader has put aside. */
export function mayTell(text: string): string[] {
  return signsIn(text).map((sign) => sign.words).filter((each) => !aside.has(each));
}

/** Looks through what is typed into the fields of a form. */
export function hintAtNames(form: HTMLElement): void {
  for (const control of controlsOf(form)) {
    if (!(control instanceof HTMLTextAreaElement) && control.type !== "text") continue;
    let timer: ReturnType<typeof setTimeout> | 0 = 0;
    let hint: HTMLElement | null = null;
    const look = () => {
      const words = mayTell(control.value);
      if ((hint?.dataset["words"] ?? "") === words.join()) return;
      hint?.remove();
      hint = words.length ? box(words, control) : null;
      if (hint) control.after(hint);
    };
    control.addEventListener("input", () => {
      clearTimeout(timer);
      timer = setTimeout(look, PAUSE);
    });
  }
}

function box(words: readonly string[], control: HTMLElement): HTMLElement {
  const away = () => {
    for (const each of words) aside.add(each);
    made.remove();
    control.focus();
  };
  const named = words.slice(0, 5).map((each) => `“${each}”`).join(", ");
  const made = el(
    "div",
    { className: "al-notice al-log__hint" },
    el("p", {}, el("strong", {}, say.nameHint), " ", el("span", { translate: false }, named)),
    el("p", {}, say.nameTail, " ", button(say.aside, away, "al-button al-prompt__clear")),
  );
  made.setAttribute("role", "status");
  made.dataset["words"] = words.join();
  return made;
}
