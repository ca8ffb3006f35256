/** One entry of a tool, opened to be changed: the form that the server wrote, under the key of the entry. */

import { controlsOf } from "../../exercise/controls.ts";
import { button, el } from "../../common/dom.ts";
import { mayLeave } from "../../exercise/leave-form.ts";
import * as say from "./words.ts";

/** What stands in the form for the id of the entry. */
const PLACE = "_ENTRY";

/** The form of an entry, as the server wrote it. */
function formOf(template: HTMLTemplateElement, id: string): HTMLElement {
  const form = template.content.cloneNode(true) as DocumentFragment;
  for (const element of form.querySelectorAll("*")) {
    for (const { name, value } of [...element.attributes]) {
      if (value.includes(PLACE)) element.setAttribute(name, value.replaceAll(PLACE, `_${id}`));
    }
  }
  return form.firstElementChild as HTMLElement;
}

/** The place where one entry at a time is changed. */
export class EntryEditor {
  readonly element = el("section", { className: "al-tool__editor", hidden: true });
  /** The id of the entry that is open, or "". */
  open = "";
  #template: HTMLTemplateElement;
  #heading = el("h3", { tabIndex: -1, translate: false });
  #form: HTMLElement | null = null;
  #closed: (id: string) => void;

  /** `closed` hears that the reader is done with an entry. */
  constructor(template: HTMLTemplateElement, closed: (id: string) => void) {
    this.#template = template;
    this.#closed = closed;
    this.element.append(
      this.#heading,
      button(say.done, () => void this.close(), "al-button al-button--main"),
    );
  }

  /** Opens an entry, unless the one that is open could not be saved. `dress` may change the form before it is seen. */
  async show(id: string, heading: string, dress?: (form: HTMLElement) => void): Promise<void> {
    if (this.open !== id && !await mayLeave(this.#form)) return;
    if (this.open === id) {
      this.#heading.focus();
      return;
    }
    this.#form?.remove();
    this.open = id;
    this.#heading.textContent = heading;
    this.#form = formOf(this.#template, id);
    dress?.(this.#form);
    this.#heading.after(this.#form);
    this.element.hidden = false;
    (controlsOf(this.#form)[0] ?? this.#heading).focus();
    this.#heading.scrollIntoView({ block: "nearest" });
  }

  /** Closes the form; false where its words could not be saved: then they stay in sight, with the warning. */
  async close(): Promise<boolean> {
    const form = this.#form, id = this.open;
    if (!await mayLeave(form)) return false;
    if (!form || form !== this.#form) return true; // closed meanwhile, or another one is open
    form.remove();
    this.#form = null;
    this.open = "";
    this.element.hidden = true;
    this.#closed(id);
    return true;
  }
}
