/** Sealing: what opens, what does not, and that nothing in between happens. */

import { canonical } from "../answers/answer.ts";
import { buildBackup, NeedsPassphrase, parseBackup, Refusal } from "../backup/file-format.ts";
import { EncryptingCodec } from "../device/crypto/encrypting-codec.ts";
import { plainCodec } from "../store/codec.ts";
import { cipherOf, decryptBytes, encryptBytes } from "../device/crypto/aes-gcm.ts";
import { fiveWords } from "../device/choose-passphrase.ts";
import { decryptBackup, encryptBackup } from "../device/crypto/encrypted-backup.ts";
import { newKey, unwrap, wrap } from "../device/crypto/keys.ts";
import { WORDS } from "../device/crypto/wordlist.ts";
import { fromText, isWrapped, toText } from "../store/encrypted-envelope.ts";
import { isValid, withChecksum } from "../answers/record.ts";
import { sha256 } from "../common/sha256.ts";

function check(good: boolean, what: string): void {
  if (!good) throw new Error(what);
}

const record = withChecksum({
  key: "a-map/how-was-it",
  value: { "1": "Ada – ü 🌿", "2": "Bo" },
  rev: 3,
  revision: 1,
  question: "How was it?",
  updated: "2026-11-25T12:00:00.000Z",
  writer: "here",
});

Deno.test("a sealed record says its name and nothing else, and opens as it was", () => {
  const codec = new EncryptingCodec("now", cipherOf(newKey()));
  const stored = codec.answer(record) as { sealed: Uint8Array };
  check(Object.keys(stored).sort().join() === "key,rev,sealed,writer", "other fields");
  check(!new TextDecoder("latin1").decode(stored.sealed).includes("Ada "), "readable");
  const opened = codec.openAnswer(stored);
  check(isValid(opened) && canonical(opened) === canonical(record), "not the same");
});

Deno.test("the same words are sealed differently each time", () => {
  const key = newKey(), bytes = new TextEncoder().encode("the same");
  check(toText(encryptBytes(key, "p", bytes)) !== toText(encryptBytes(key, "p", bytes)), "the same seal");
});

Deno.test("another key, another place and any changed byte open nothing", () => {
  const key = newKey(), sealed = encryptBytes(key, "answer\na\n1\nw", new TextEncoder().encode("words"));
  check(decryptBytes(newKey(), "answer\na\n1\nw", sealed) === null, "another key");
  check(decryptBytes(key, "answer\nb\n1\nw", sealed) === null, "another place");
  for (let index = 0; index < sealed.length; index += 1) {
    const changed = sealed.slice();
    changed[index]! ^= 1;
    check(decryptBytes(key, "answer\na\n1\nw", changed) === null, `byte ${index}`);
    check(decryptBytes(key, "answer\na\n1\nw", sealed.slice(0, index)) === null, `cut at ${index}`);
  }
});

Deno.test("a record under another key or number is not taken for whole", () => {
  const codec = new EncryptingCodec("now", cipherOf(newKey()));
  const stored = codec.answer(record) as object;
  for (const change of [{ key: "a-map/other" }, { rev: 4 }, { writer: "there" }]) {
    check(!isValid(codec.openAnswer({ ...stored, ...change })), JSON.stringify(change));
  }
});

Deno.test("copies and notes come back, and stay as they are without the key", () => {
  const codec = new EncryptingCodec("now", cipherOf(newKey()));
  const copy = { id: "a-map/how-was-it#3-here", key: record.key, kind: "earlier", record } as const;
  const stored = codec.copy(copy) as typeof copy;
  check(stored.kind === "earlier" && stored.id === copy.id, "its name");
  check(canonical(codec.openCopy(stored)) === canonical(copy), "copy");
  check(plainCodec.openCopy(stored).record === stored.record, "opened without the key");
  check(canonical(codec.openNote("backup", codec.note("backup", { made: "x" }))) === '{"made":"x"}', "note");
  check(canonical(codec.openNote("other", codec.note("backup", { made: "x" }))) !== '{"made":"x"}', "place");
});

Deno.test("a passphrase opens what it wrapped, however its letters are put together; another does not", async () => {
  const key = newKey(), wrapped = await wrap("cafe\u0301 by the old mill", "workbook", key);
  check(wrapped.kdf.rounds === 600_000 && fromText(wrapped.kdf.salt)?.length === 16, "how it was made");
  check(toText((await unwrap(" café by  the old mill ", "workbook", wrapped))!) === toText(key), "the same");
  check(await unwrap("café by the old mile", "workbook", wrapped) === null, "another");
  check(await unwrap("café by the old mill", "backup", wrapped) === null, "for another purpose");
  const more = { ...wrapped, kdf: { ...wrapped.kdf, rounds: 600_001 } };
  check(await unwrap("café by the old mill", "workbook", more) === null, "a changed head");
});

Deno.test("too few and too many rounds are not tried", async () => {
  const wrapped = await wrap("a long passphrase", "workbook", newKey());
  for (const rounds of [0, 1, 599_999, 5_000_001, 2 ** 40, -600_000, 600_000.5, NaN, "600000", null]) {
    check(!isWrapped({ ...wrapped, kdf: { ...wrapped.kdf, rounds } }), `${rounds}`);
  }
  check(isWrapped({ ...wrapped, kdf: { ...wrapped.kdf, rounds: 5_000_000 } }), "the most");
  for (const cipher of ["none", "AES-256-CBC", undefined]) {
    check(!isWrapped({ ...wrapped, cipher }), `${cipher}`);
  }
});

const made = new Date("2026-11-25T12:00:00Z");
const plain = buildBackup({ records: [record], copies: [], damaged: [] }, [], made);
const PASSPHRASE = "willow kettle orchard bridge lantern";

/** What reading a file comes to: the reason of its refusal, and nothing else that is thrown. */
function refusal(text: string): string {
  try {
    parseBackup(text);
  } catch (error) {
    if (error instanceof Refusal) return error.reason;
    throw error;
  }
  return "";
}

Deno.test("a file with a passphrase says when it was made, asks, and holds the whole backup", async () => {
  const text = await encryptBackup(plain, PASSPHRASE, made.toISOString());
  check(
    !text.includes("Ada –") && !text.includes("a-map") && text.includes("2026-11-25"),
    "what is readable",
  );
  let asked: NeedsPassphrase | null = null;
  try {
    parseBackup(text);
  } catch (error) {
    asked = error as NeedsPassphrase;
  }
  check(asked instanceof NeedsPassphrase && asked.reason === "locked", "asks");
  check(await decryptBackup(asked!.file, "something else entirely") === null, "a wrong one");
  check(await decryptBackup(asked!.file, PASSPHRASE) === plain, "the right one");
  check(
    await decryptBackup({ ...asked!.file, made: "2026-11-26T12:00:00.000Z" }, PASSPHRASE) === null,
    "another day",
  );
});

Deno.test("a file with a passphrase that was changed or cut is refused before anyone is asked", async () => {
  const text = await encryptBackup(plain, PASSPHRASE, made.toISOString());
  check(refusal(text.slice(0, -40)) === "incomplete", "cut");
  const file = JSON.parse(text);
  const changes: [string, object][] = [
    ["damaged", {
      sealed: `A${file.sealed.slice(1)}` === file.sealed
        ? `B${file.sealed.slice(1)}`
        : `A${file.sealed.slice(1)}`,
    }],
    ["damaged", { made: "yesterday" }],
    ["damaged", { kdf: null }],
    ["damaged", { sha256: "" }],
    ["newer", { version: 3 }],
    ["damaged", { version: 1 }],
  ];
  for (const [reason, change] of changes) {
    check(refusal(JSON.stringify({ ...file, ...change })) === reason, JSON.stringify(change).slice(0, 40));
  }
  const { sha256: _, ...head } = { ...file, kdf: { ...file.kdf, rounds: 10 ** 12 } };
  check(refusal(JSON.stringify({ ...head, sha256: sha256(canonical(head)) })) === "damaged", "a huge count");
});

Deno.test("five words by chance are five of 1,024 that differ", () => {
  check(new Set(WORDS).size === 1024 && WORDS.every((word) => /^[a-z]{4,7}$/.test(word)), "the list");
  const words = fiveWords().split(" ");
  check(words.length === 5 && words.every((word) => WORDS.includes(word)), "the words");
  check(fiveWords() !== fiveWords(), "by chance");
});
