/** Coming in: with the key of the page before, of another tab, or of the passphrase. */

import { type Device, plainCodec } from "../store/codec.ts";
import { load } from "../common/on-demand.ts";
import { reported } from "../common/report.ts";
import { resultOf } from "../store/database.ts";
import { DEVICE, type Store } from "../store/store.ts";
import { focusStatusBar, hideStatusBar, showStatusBar } from "./status-bar.ts";
import { cipherOf } from "./crypto/aes-gcm.ts";
import { EncryptingCodec } from "./crypto/encrypting-codec.ts";
import { putAtDoor, showUnlockForm } from "./unlock-form.ts";
import { watchIdle } from "./idle-lock.ts";
import { isKeyOf, unwrap } from "./crypto/keys.ts";
import { hideAnswers, lock } from "./lock.ts";
import { SessionKey } from "./session-key.ts";
import { clearStore } from "../store/queries.ts";

/** What the key of a workbook is wrapped for. */
export const WORKBOOK = "workbook";

/** The one sitting of this page. */
export const sessionKey = new SessionKey();

let stop = () => {};

/** Nothing is encrypted any more, or in another way. */
function endSession(): void {
  stop();
  sessionKey.onLock = stop = () => {};
  hideStatusBar();
}

/** Forgets the key, as nothing is encrypted any more. */
export function forgetKey(): void {
  endSession();
  sessionKey.forget(false);
}

/** Makes the store encrypt with this key, and shows that it does. */
export function startSession(store: Store, device: Device, key: Uint8Array): void {
  endSession();
  sessionKey.remember(device.epoch, key, device.mode === "sitting");
  store.use(device, new EncryptingCodec(device.epoch, cipherOf(key)));
  hideAnswers(false);
  showStatusBar(device, {
    lock: () => void lock(sessionKey, true),
    finish: () => void load("finish").then(({ openFinish }) => openFinish(() => location.reload())),
  });
  if (device.mode !== "passphrase") return;
  sessionKey.onLock = () => void lock(sessionKey, false);
  stop = watchIdle(sessionKey, device.minutes ?? 10, () => void lock(sessionKey, true));
  addEventListener("pageshow", ({ persisted }) => {
    // A page that was kept for the way back knows nothing of a lock meanwhile.
    if (!persisted || sessionKey.recall(device.epoch, false)) return;
    hideAnswers(true);
    location.reload();
  });
}

/** Who is coming in now: the store asks anew while the passphrase is waited for, as when another tab has written. */
const coming = new Map<string, Promise<void>>();

/** Lets the store encrypt as this device asks for. Resolves when it does: behind a passphrase, when that was given. */
export function unlock(store: Store, device: Device): Promise<void> {
  const { epoch } = device;
  const entry = coming.get(epoch) ?? comeIn(store, device).finally(() => coming.delete(epoch));
  coming.set(epoch, entry);
  return entry;
}

/** With the key that another tab has; where none has it any more, nobody can ever read the words again. */
async function comeInBySitting(store: Store, device: Device): Promise<void> {
  const notes: Promise<(() => void) | undefined>[] = [];
  const key = await sessionKey.askOn(device.epoch, () => {
    notes.push(
      load("finish").then(({ showWaiting }) => showWaiting(putAtDoor)).catch(reported("part-missing")),
    );
  });
  for (const note of notes) void note.then((takeAway) => takeAway?.());
  if (key) return startSession(store, device, key);
  // A tab that has waited as well may have cleared it before, and somebody written there since.
  const now = await store.db.run(
    ["device"],
    "readonly",
    (tx) => resultOf<Device | undefined>(tx.objectStore("device").get(DEVICE)),
  );
  if (now?.epoch === device.epoch) await clearStore(store);
  else if (now && now.mode !== "own") return unlock(store, now);
  store.use(now?.mode === "own" ? now : null, plainCodec);
}

async function comeIn(store: Store, device: Device): Promise<void> {
  const whole = device.mode === "sitting";
  const proven = (key: Uint8Array | null) => key && isKeyOf(device, key) ? key : null;
  const key = proven(sessionKey.keyOf(device.epoch)) ?? proven(sessionKey.recall(device.epoch, whole)) ??
    proven(whole ? null : await sessionKey.ask(device.epoch));
  if (key) return startSession(store, device, key);
  if (whole) return comeInBySitting(store, device);
  hideAnswers(true);
  const { wrapped } = device;
  const given = showUnlockForm((words) => wrapped ? unwrap(words, WORKBOOK, wrapped) : Promise.resolve(null));
  const found = await Promise.race([given.key, sessionKey.wait(device.epoch)]);
  const isFocusLost = given.close();
  startSession(store, device, found);
  if (isFocusLost) focusStatusBar();
}
