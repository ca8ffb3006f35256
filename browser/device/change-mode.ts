/** Changing who uses this device: everything that is kept is written anew, all of it or nothing. */

import { type Codec, type Device, plainCodec } from "../store/codec.ts";
import { resultOf } from "../store/database.ts";
import type { AnswerRecord, Copy } from "../answers/record.ts";
import { DEVICE, type Store } from "../store/store.ts";
import { cipherOf } from "./crypto/aes-gcm.ts";
import { EncryptingCodec } from "./crypto/encrypting-codec.ts";
import { sessionKey, startSession, WORKBOOK } from "./unlock.ts";
import { newKey, proofOf, randomBytes, unwrap, wrap } from "./crypto/keys.ts";
import { toText } from "../store/encrypted-envelope.ts";

async function rewrite(store: Store, device: Device, codec: Codec): Promise<void> {
  await store.write(["answers", "versions", "meta"], async (tx) => {
    const old = store.codec;
    const answers = tx.objectStore("answers"), versions = tx.objectStore("versions");
    const meta = tx.objectStore("meta");
    const [raws, copies, names, notes] = await Promise.all([
      resultOf<unknown[]>(answers.getAll()),
      resultOf<Copy[]>(versions.getAll()),
      resultOf(meta.getAllKeys()),
      resultOf<unknown[]>(meta.getAll()),
    ]);
    // What is damaged is encrypted as it is: it may still hold words.
    for (const raw of raws) answers.put(codec.answer(old.openAnswer(raw) as AnswerRecord));
    for (const copy of copies) versions.put(codec.copy(old.openCopy(copy)));
    names.forEach((name, index) =>
      meta.put(codec.note(String(name), old.openNote(String(name), notes[index])), name)
    );
    await resultOf(tx.objectStore("device").put(device, DEVICE));
  }, "strict");
}

/** Makes this device the reader's own: everything is readable again. */
export async function decryptAll(store: Store): Promise<void> {
  const device: Device = { mode: "own", epoch: "" }, codec = plainCodec;
  await rewrite(store, device, codec);
  store.use(device, codec);
  store.notify(null);
}

/** Seals everything: behind a passphrase, or without one for this sitting. */
export async function encryptAll(store: Store, passphrase: string | null, minutes = 10): Promise<void> {
  const key = newKey(), epoch = toText(randomBytes(9));
  const proof = proofOf(epoch, key);
  const device: Device = passphrase === null
    ? { mode: "sitting", epoch, proof }
    : { mode: "passphrase", epoch, proof, minutes, wrapped: await wrap(passphrase, WORKBOOK, key) };
  // Before anything is encrypted: whoever is asked for the key must have it.
  sessionKey.remember(epoch, key, passphrase === null);
  await rewrite(store, device, new EncryptingCodec(epoch, cipherOf(key)));
  startSession(store, device, key);
  store.notify(null);
}

async function put(store: Store, device: Device): Promise<void> {
  await store.write([], (tx) => resultOf(tx.objectStore("device").put(device, DEVICE)), "strict");
  store.use(device, store.codec);
}

/** Puts another passphrase in place of the one that is given; false where that one is wrong. */
export async function changePassphrase(store: Store, old: string, next: string): Promise<boolean> {
  const { device } = store;
  const key = device?.wrapped ? await unwrap(old, WORKBOOK, device.wrapped) : null;
  if (!device || !key) return false;
  await put(store, { ...device, wrapped: await wrap(next, WORKBOOK, key) });
  return true;
}

/** Sets after how many minutes the workbook locks itself; it counts from the next page on. */
export async function changeMinutes(store: Store, minutes: number): Promise<void> {
  if (store.device) await put(store, { ...store.device, minutes });
}
