/** What both pages of a run do for as long as they are open. */

import { keepAwake } from "../../common/wake-lock.ts";
import { type Own, watchKeys } from "./controls.ts";
import type { Joined } from "./joined.ts";

/** How often the clock is looked at, in milliseconds: all times are counted from it. */
const LOOK = 1000;

/** Shows a run now, whenever it changes and as time goes by; listens to keys, and keeps the screen awake. */
export function keepShowing(joined: Joined, own: Own, show: () => void): void {
  watchKeys(joined, own);
  joined.onChange(show);
  setInterval(() => {
    joined.look(Date.now());
    show();
  }, LOOK);
  keepAwake();
  show();
}
