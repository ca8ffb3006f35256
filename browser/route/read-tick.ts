/** “I have read this”, beside a page of the route that is followed. */

import { el } from "../common/dom.ts";
import type { Stop } from "../answers/route.ts";
import { report } from "../common/report.ts";
import { store } from "../page/page-state.ts";
import { markRead } from "./follow.ts";
import * as say from "./words.ts";

/** A tick box that says whether a page has been read, and lets the reader say so. */
export class ReadTick {
  readonly element: HTMLElement;
  #box = el("input", { type: "checkbox", autocomplete: "off" });

  /** `fail` hears that it could not be saved. */
  constructor(stop: Pick<Stop, "item" | "title">, fail: (words: string) => void) {
    this.element = el("label", { className: "al-route__read" }, this.#box, ` ${say.read}`);
    this.#box.setAttribute("aria-label", `${say.read}: ${stop.title}`);
    this.#box.onchange = () => void this.#mark(stop, fail);
  }

  /** Shows whether it has been read. */
  show(isRead: boolean): void {
    this.#box.checked = isRead;
    this.#box.disabled = store.readOnly;
  }

  async #mark(stop: Pick<Stop, "item" | "title">, fail: (words: string) => void): Promise<void> {
    const wanted = this.#box.checked;
    try {
      await markRead(stop, wanted);
      fail("");
    } catch (error) {
      report("store-unwritten", error);
      this.#box.checked = !wanted;
      fail(say.unsaved);
    }
  }
}
