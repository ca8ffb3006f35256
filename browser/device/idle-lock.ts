/** Locks a workbook in which nobody has done anything for a while, and says so a minute before. */

import { alertBox, button, el } from "../common/dom.ts";
import type { SessionKey } from "./session-key.ts";
import * as say from "./words.ts";

/** How long before the end the reader is told, and how often the clock is looked at, in milliseconds. */
const NOTICE = 60_000, LOOK = 1000;

/** Other tabs hear at most so often that somebody is here, in milliseconds. */
const TELL = 5000;

/** Begins to watch; `lock` is called once, and again where somebody went on after it. Returns what ends it. Any key, click or touch, here or in another tab, begins the time anew. */
export function watchIdle(sitting: SessionKey, minutes: number, lock: () => void): () => void {
  let last = Date.now(), told = 0, locking = false;
  let warning: HTMLElement | null = null;
  const here = () => {
    last = Date.now();
    locking = false; // whoever writes on after a lock that failed is locked later
    warning?.remove();
    warning = null;
  };
  const acted = () => {
    here();
    if (last - told < TELL) return;
    told = last;
    sitting.awake();
  };
  sitting.onAwake = here;
  const over = new AbortController(), { signal } = over;
  for (const what of ["keydown", "pointerdown", "input"]) {
    addEventListener(what, acted, { capture: true, signal });
  }
  const look = () => {
    const left = last + minutes * 60_000 - Date.now();
    if (left <= 0 && !locking) {
      locking = true;
      lock();
    } else if (left <= NOTICE && !warning && !locking) {
      warning = alertBox(el("p", {}, say.idleSoon), button(say.stay, acted));
      warning.classList.add("al-idle");
      document.body.append(warning);
    }
  };
  const timer = setInterval(look, LOOK);
  // A device that has slept does not count the seconds.
  document.addEventListener("visibilitychange", look, { signal });
  return () => {
    clearInterval(timer);
    over.abort();
    here();
  };
}
