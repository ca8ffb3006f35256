/** Other tabs with the same answers: telling them what has changed, and hearing it from them. */

import { report } from "../common/report.ts";

/** What other tabs are told when a page has written its last words down. */
const JOTTED = "jotted";

/** After how long other tabs are told of changes, in milliseconds. */
const NOTIFY_DELAY = 200;

/** Keys of answers that have changed; null for any. */
export type Keys = readonly string[] | null;

/** The other tabs. */
export class OtherTabs {
  #channel: BroadcastChannel | null = null;
  #untold: Keys = [];
  #telling: ReturnType<typeof setTimeout> | undefined;

  /** `changed` hears of changes; `jotted` first, where a page that closes has written its last words down. */
  constructor(changed: (keys: Keys) => void, jotted: () => void) {
    try {
      this.#channel = new BroadcastChannel("alongside");
      this.#channel.onmessage = ({ data }) => {
        if (data === JOTTED) jotted();
        changed(Array.isArray(data) ? data : null);
      };
    } catch (error) {
      report("no-channel", error);
      // Without it, other tabs learn of a change when they are next looked at.
    }
  }

  /** Tells them soon, and not at every save: what they read would hold up whoever is writing. */
  notify(keys: Keys): void {
    this.#untold = keys && this.#untold && [...this.#untold, ...keys];
    this.#telling ??= setTimeout(() => {
      this.#channel?.postMessage(this.#untold);
      this.#telling = undefined;
      this.#untold = [];
    }, NOTIFY_DELAY);
  }

  /** Says something without a meaning: a page that was put away is thrown away when it is spoken to. */
  ping(): void {
    this.#channel?.postMessage([]);
  }

  /** Tells them at once that last words stand written down. */
  notifyPending(): void {
    this.#channel?.postMessage(JOTTED);
  }
}
