/** What is wrong with the store as a whole, said at the top of an exercise or of My workbook. */

import { alertBox, button, el } from "../common/dom.ts";
import { store } from "./page-state.ts";
import { lossMarker } from "../store/loss-marker.ts";
import * as say from "./words.ts";
import { acceptLoss } from "../store/queries.ts";

/** The place for it. */
export class StorageWarning {
  #host: HTMLElement;
  #box: HTMLElement | null = null;
  #words = "";

  constructor(host: HTMLElement) {
    this.#host = host;
  }

  /** Says what is wrong now; `unreachable`: the store could not be read at all. */
  update(unreachable: boolean): void {
    const lost = store.readOnly || unreachable ? null : store.dataLoss;
    const known = unreachable && lossMarker();
    const words = store.readOnly
      ? say.newer
      : known
      ? say.unreadable(known.backup)
      : unreachable
      ? say.noStore
      : lost
      ? say.missing(lost.answers, lost.left, lost.backup)
      : "";
    if (words === this.#words) return;
    this.#words = words;
    this.#box?.remove();
    this.#box = words
      ? alertBox(el("p", {}, words), lost && button(say.iKnow, () => void this.#accept()))
      : null;
    if (this.#box) this.#host.prepend(this.#box);
  }

  async #accept(): Promise<void> {
    await acceptLoss(store);
    this.update(false);
    this.#host.tabIndex = -1; // the button that was pressed is gone
    this.#host.focus();
  }
}
