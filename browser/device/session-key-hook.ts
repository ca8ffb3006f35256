/** On every page: where words are kept for one sitting, brings what holds their key. */

import { HOLDS_WORDS } from "../common/holds-words.ts";
import { loadScript } from "../common/load-script.ts";
import { LOCK, MARK, NAME } from "./session-key-channel.ts";
import { report, reported } from "../common/report.ts";

/** Whether the page before this one has left the key of a sitting: behind a passphrase, only a half of it is here. */
function keyIsHere(): boolean {
  try {
    return sessionStorage.getItem(NAME) !== null && !self.name.startsWith(MARK);
  } catch (error) {
    report("storage-refused", error);
    return false;
  }
}

/** Looks whether there is a sitting, or one begins in another tab. Pages with something to fill in hold it themselves. */
export function holdSessionKeyWhenDue(): void {
  if (document.querySelector(HOLDS_WORDS) || !("BroadcastChannel" in self)) return;
  const hold = () => void loadScript("session-key").catch(() => {}); // Quiet: `loadScript` has said so. Tried again at the next message
  if (keyIsHere()) return hold();
  new BroadcastChannel(NAME).onmessage = hold;
  navigator.locks?.query().then(
    ({ held }) => held?.some(({ name }) => name === LOCK) && hold(),
    reported("no-locks"),
  );
}
