/** A field for a passphrase: it can be shown, pasted into, and filled in by a password manager. */

import { button, el } from "../common/dom.ts";
import * as say from "./words.ts";

/** The field with its label and its button. */
export function passphraseField(
  label: string,
  autocomplete: "current-password" | "new-password",
): { readonly element: HTMLElement; readonly input: HTMLInputElement } {
  const id = `al-passphrase-${Math.random().toString(36).slice(2)}`;
  // No `name`: nothing of it could ever stand in an address.
  const input = el("input", { type: "password", id, autocomplete, className: "al-prompt__input" });
  input.spellcheck = false;
  input.autocapitalize = "none";
  const show = button(say.show, () => {
    const shown = input.type === "text";
    input.type = shown ? "password" : "text";
    show.setAttribute("aria-pressed", String(!shown));
    input.focus();
  });
  show.setAttribute("aria-pressed", "false");
  return { element: el("p", {}, el("label", { htmlFor: id }, label), input, show), input };
}
