/** Choosing a passphrase: typed twice, or five words by chance; no meter, as none of them knows how people guess. */

import { alertBox, button, el } from "../common/dom.ts";
import { passphraseField } from "./passphrase-field.ts";
import { WORDS } from "./crypto/wordlist.ts";
import * as say from "./words.ts";

/** Fewer letters than this are not taken. */
const MIN_LENGTH = 12;

/** Five words by chance; 1,024 divides the numbers that are drawn from, so each word is as likely as any other. */
export function fiveWords(): string {
  return Array.from(crypto.getRandomValues(new Uint16Array(5)), (number) => WORDS[number % WORDS.length]!)
    .join(" ");
}

/** Two fields and the offer; `value` is the passphrase, or null after it has said what is wrong. */
export function choosePassphrase(): { readonly element: HTMLElement; readonly value: () => string | null } {
  const first = passphraseField(say.newPassphrase, "new-password");
  const second = passphraseField(say.again, "new-password");
  const offered = el("p");
  const outcome = el("div");
  const suggest = button(say.suggest, () => {
    const words = fiveWords();
    first.input.value = second.input.value = words;
    offered.replaceChildren(el("strong", {}, words), " ", say.suggestWhy);
  });
  offered.setAttribute("role", "status");
  const value = () => {
    outcome.replaceChildren();
    const given = first.input.value.trim();
    const wrong = given.length < MIN_LENGTH
      ? say.tooShort
      : given !== second.input.value.trim()
      ? say.different
      : "";
    if (!wrong) return given;
    outcome.append(alertBox(wrong));
    first.input.focus();
    return null;
  };
  const element = el(
    "div",
    {},
    el("p", {}, say.passphraseWhy),
    first.element,
    second.element,
    el("p", {}, suggest),
    offered,
    outcome,
  );
  return { element, value };
}
