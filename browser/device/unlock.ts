/** Coming in: with the key of the page before, of another tab, or of the passphrase. */

import { type Device, plainCodec } from "../store/codec.ts";
import { load } from "../common/on-demand.ts";
import type { Store } from "../store/store.ts";
import { hideBar, showBar } from "./status-bar.ts";
import { cipherOf } from "./crypto/aes-gcm.ts";
import { EncryptingCodec } from "./crypto/encrypting-codec.ts";
import { showDoor } from "./unlock-form.ts";
import { watchIdle } from "./idle-lock.ts";
import { isKeyOf, unwrap } from "./crypto/keys.ts";
import { cover, lockHere } from "./lock.ts";
import { Sitting } from "./session-key.ts";
import { wipe } from "../store/queries.ts";

/** What the key of a workbook is wrapped for. */
export const WORKBOOK = "workbook";

/** The one sitting of this page. */
export const sitting = new Sitting();

let stop = () => {};

/** Nothing is sealed any more, or in another way. */
export function end(): void {
  stop();
  sitting.onLock = stop = () => {};
  hideBar();
}

/** Forgets the key, as nothing is sealed any more. */
export function leave(): void {
  end();
  sitting.forget(false);
}

/** Makes the store seal with this key, and shows that it does. */
export function begin(store: Store, device: Device, key: Uint8Array): void {
  end();
  sitting.remember(device.epoch, key, device.mode === "sitting");
  store.use(device, new EncryptingCodec(device.epoch, cipherOf(key)));
  cover(false);
  showBar(device, {
    lock: () => void lockHere(sitting, true),
    finish: () => void load("device").then(({ openFinish }) => openFinish(() => location.reload())),
  });
  if (device.mode !== "passphrase") return;
  sitting.onLock = () => void lockHere(sitting, false);
  stop = watchIdle(sitting, device.minutes ?? 10, () => void lockHere(sitting, true));
  addEventListener("pageshow", ({ persisted }) => {
    // A page that was kept for the way back knows nothing of a lock meanwhile.
    if (!persisted || sitting.recall(device.epoch, false)) return;
    cover(true);
    location.reload();
  });
}

/** Lets the store seal as this device asks for. Resolves when it does: behind a passphrase, when that was given. */
export async function enter(store: Store, device: Device): Promise<void> {
  const whole = device.mode === "sitting";
  const proven = (key: Uint8Array | null) => key && isKeyOf(device, key) ? key : null;
  const key = proven(sitting.recall(device.epoch, whole)) ?? proven(await sitting.ask(device.epoch));
  if (key) return begin(store, device, key);
  if (whole) {
    // Closed by now everywhere, so nobody can ever read it again: what is left of it goes.
    if (await sitting.elsewhere() === false) {
      await wipe(store);
      return store.use(null, plainCodec);
    }
    return begin(store, device, await sitting.wait(device.epoch));
  }
  cover(true);
  const { wrapped } = device;
  const given = showDoor((words) => wrapped ? unwrap(words, WORKBOOK, wrapped) : Promise.resolve(null));
  const found = await Promise.race([given.key, sitting.wait(device.epoch)]);
  given.close();
  begin(store, device, found);
}
