/** Says on every page with something to fill in how the words are kept, with what can be done about it. */

import type { Device } from "../store/codec.ts";
import { button, el } from "../common/dom.ts";
import { HOLDS_WORDS } from "../common/holds-words.ts";
import * as say from "./words.ts";

const ID = "al-device";

/** Takes the bar away. */
export function hideStatusBar(): void {
  document.getElementById(ID)?.remove();
}

/** Gives the focus to the bar, where what had it is gone. */
export function focusStatusBar(): void {
  document.getElementById(ID)?.focus({ preventScroll: true });
}

/** What the bar can do. */
export interface BarActions {
  readonly lock: () => void;
  readonly finish: () => void;
}

/** Shows the bar; nothing where there is nothing to fill in. */
export function showStatusBar(device: Device, { lock, finish }: BarActions): void {
  hideStatusBar();
  const place = document.querySelector(HOLDS_WORDS);
  if (!place) return;
  const act = device.mode === "passphrase" ? button(say.lockNow, lock) : button(say.finish, finish);
  const words = device.mode === "passphrase" ? say.behindPassphrase : say.oneSitting;
  const bar = el("div", { id: ID, className: "al-device al-screen", tabIndex: -1 }, el("p", {}, words), act);
  bar.setAttribute("role", "group");
  bar.setAttribute("aria-label", say.barName);
  // Before the fold that an exercise may be in, so that it is in sight.
  (place.closest("details") ?? place).before(bar);
}
