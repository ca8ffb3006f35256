/**
 * Keeps the key of a sitting on a page that has nothing to fill in: the sitting goes on until the last tab of the
 * manual is closed, whatever page it shows. It opens nothing; it hands the key on to the next page and to other tabs.
 */

import { ANY, LOCK, type Message, NAME } from "./session-key-channel.ts";
import { forgetLeft, isSameSitting, noteSitting } from "./sitting-seen.ts";
import { fromText, toText } from "../store/encrypted-envelope.ts";

interface Held {
  readonly epoch: string;
  readonly key: Uint8Array;
}

/** What the page before this one has left. */
function left(): Held | null {
  const [epoch, text] = (sessionStorage.getItem(NAME) ?? "").split(" ");
  const key = fromText(text);
  return epoch && key && isSameSitting() ? { epoch, key } : null;
}

/** Holds a key from now on, and asks other tabs for it where this one has none. */
export function holdSessionKey(): void {
  const channel = new BroadcastChannel(NAME);
  let held: Held | null = null;
  let free = () => {};
  const drop = () => {
    free();
    held = null;
    forgetLeft();
  };
  const take = (next: Held) => {
    held = next;
    sessionStorage.setItem(NAME, `${next.epoch} ${toText(next.key)}`);
    noteSitting();
    free();
    const until = new Promise<void>((resolve) => free = resolve);
    void navigator.locks?.request(LOCK, { mode: "shared" }, () => until);
  };
  channel.onmessage = ({ data }: MessageEvent<Message>) => {
    if (typeof data === "string") return;
    if ("ask" in data) {
      const wanted = held && (data.ask === held.epoch || data.ask === ANY);
      if (held && wanted) channel.postMessage({ ...held, whole: true } satisfies Message);
    } else if ("over" in data) {
      if (data.over === held?.epoch) drop();
    } else if (data.whole) {
      if (data.epoch !== held?.epoch) take({ epoch: data.epoch, key: data.key });
    } else if (held) drop(); // the words are behind a passphrase by now
  };
  const before = left();
  if (before) take(before);
  else forgetLeft();
  // Whoever has this page's key needs no answer, but tabs that came while it was on its way hear that there is a sitting.
  channel.postMessage({ ask: before?.epoch ?? ANY } satisfies Message);
}
