import assert from "node:assert/strict";
import type { Store } from "../store/store.ts";

// Of a browser that puts pages away in the midst of a transaction.
Object.defineProperty(navigator, "vendor", { value: "Apple Computer, Inc.", configurable: true });
Object.assign(globalThis, { document: new EventTarget() });
const beside: Record<string, string> = {};
Object.defineProperty(globalThis, "localStorage", {
  value: Object.defineProperties(beside, {
    setItem: { value: (name: string, text: string) => beside[name] = text },
    removeItem: { value: (name: string) => delete beside[name] },
  }),
});
const { plainCodec } = await import("../store/codec.ts");
const { DraftKeeper, draftOf, readDraft, rewordings, tickField, withChanges, wordsField } = await import(
  "../sharing/draft.ts"
);
const { readNote } = await import("../sharing/note.ts");
const { saveAll } = await import("../common/save-all.ts");

const NAME = "hand-in-draft";

/** A store with nothing but notes, which can be made to fail. */
class Notes {
  readonly kept = new Map<string, unknown>();
  readonly codec = plainCodec;
  readOnly = false;
  full = false;
  unreadable = false;
  writes = 0;
  readonly db = {
    run: (_: unknown, __: unknown, work: (tx: unknown) => Promise<unknown>) => this.#run(work),
  };

  ready(): Promise<void> {
    return Promise.resolve();
  }

  write(_: unknown, work: (tx: unknown) => Promise<unknown>): Promise<unknown> {
    this.writes += 1;
    return this.full ? Promise.reject(new Error("full")) : this.#run(work);
  }

  #run(work: (tx: unknown) => Promise<unknown>): Promise<unknown> {
    if (this.unreadable) return Promise.reject(new Error("unreadable"));
    const asked = (act: () => unknown) => {
      const request = { result: undefined as unknown, onsuccess: () => {} };
      queueMicrotask(() => {
        request.result = act();
        request.onsuccess();
      });
      return request;
    };
    const { kept } = this;
    return work({
      objectStore: () => ({
        get: (name: string) => asked(() => kept.get(name)),
        put: (value: unknown, name: string) => asked(() => kept.set(name, value)),
        delete: (name: string) => asked(() => kept.delete(name)),
      }),
    });
  }

  get asStore(): Store {
    return this as unknown as Store;
  }

  /** A page that keeps its draft here. */
  keeper(told: (kept: boolean) => void = () => {}) {
    return new DraftKeeper(this.asStore, told);
  }

  get draft() {
    return Object.fromEntries(draftOf(this.kept.get(NAME)));
  }
}

async function quietly<T>(work: () => Promise<T>): Promise<T> {
  const { warn } = console;
  console.warn = () => {};
  try {
    return await work();
  } finally {
    console.warn = warn;
  }
}

function seen(type: string, persisted: boolean): void {
  dispatchEvent(Object.assign(new Event(type), { persisted }));
}

const REWORDED = wordsField("an/one", ""), OTHER = wordsField("an/two", "a.b");

Deno.test("a page keeps what was changed on it, and leaves what another tab keeps", async () => {
  const notes = new Notes(), one = notes.keeper(), other = notes.keeper();
  one.edited(new Map([[REWORDED, "off sick"]]));
  assert.equal(await saveAll(1000), true);
  other.edited(new Map<string, string | number>([[OTHER, "away"], [tickField("an/two"), 3]]));
  assert.equal(await saveAll(1000), true);
  other.edited(new Map([[tickField("an/two"), undefined]]));
  assert.equal(await saveAll(1000), true);
  assert.deepEqual(notes.draft, { [REWORDED]: "off sick", [OTHER]: "away" });
  assert.deepEqual([...rewordings(draftOf(notes.draft), "an/two")], [["a.b", "away"]]);
});

Deno.test("nothing is begun in a page that is put away, and what is left is kept when it is shown again", async () => {
  const notes = new Notes();
  notes.keeper().edited(new Map([[REWORDED, "off sick"]]));
  seen("pagehide", true);
  assert.equal(notes.writes, 0);
  seen("pageshow", true);
  assert.equal(notes.writes, 1);
  assert.equal(await saveAll(1000), true);
  notes.keeper().edited(new Map([[REWORDED, "away"]]));
  seen("pagehide", false);
  assert.equal(notes.writes, 2);
  assert.equal(await saveAll(1000), true);
});

Deno.test("what a page that closes wrote down beside the database is kept by the page that reads next", async () => {
  const notes = new Notes(), closed = notes.keeper();
  notes.kept.set(NAME, { [tickField("an/one")]: 2, [OTHER]: "away" });
  notes.full = true;
  closed.edited(new Map<string, string | undefined>([[REWORDED, "off sick"], [OTHER, undefined]]));
  seen("pagehide", true);
  assert.equal(Object.keys(beside).length, 1);
  const shown = await quietly(() => readDraft(notes.asStore)); // still full
  assert.deepEqual(Object.fromEntries(shown!), { [tickField("an/one")]: 2, [REWORDED]: "off sick" });
  assert.equal(Object.keys(beside).length, 1);
  notes.full = false;
  const draft = await readDraft(notes.asStore);
  assert.deepEqual(Object.fromEntries(draft!), { [tickField("an/one")]: 2, [REWORDED]: "off sick" });
  assert.deepEqual(notes.draft, Object.fromEntries(draft!));
  assert.deepEqual(beside, {});
  closed.beginAnew();
  closed.edited(new Map([[OTHER, "cold"]]));
  seen("pagehide", true);
  assert.deepEqual(Object.fromEntries((await readDraft(notes.asStore))!), { [OTHER]: "cold" });
  closed.drop();
});

Deno.test("a note beside the database that is damaged holds nobody up, and costs nothing that is kept", async () => {
  const notes = new Notes();
  notes.kept.set(NAME, { [REWORDED]: "off sick" });
  for (const text of ["{", "null", "[]", '{"fields":1}', '{"anew":true}']) {
    beside["alongside:hand-in-draft#x"] = text;
    assert.deepEqual(Object.fromEntries((await quietly(() => readDraft(notes.asStore)))!), {
      [REWORDED]: "off sick",
    });
    assert.deepEqual(beside, {});
  }
});

Deno.test("a draft or a note that cannot be read is not taken for none", async () => {
  const notes = new Notes();
  notes.kept.set(NAME, { [REWORDED]: "off sick" });
  notes.unreadable = true;
  assert.deepEqual(await quietly(() => readDraft(notes.asStore)), null);
  assert.deepEqual(await quietly(() => readNote(notes.asStore)), null);
  const keeper = notes.keeper();
  keeper.edited(new Map([[OTHER, "away"]]));
  assert.equal(await quietly(() => saveAll(60)), false);
  assert.deepEqual(notes.draft, { [REWORDED]: "off sick" });
  notes.unreadable = false;
  assert.equal(await saveAll(1000), true);
  assert.deepEqual(notes.draft, { [REWORDED]: "off sick", [OTHER]: "away" });
});

Deno.test("a device that may only be read holds nobody up, and a full one is told of until there is room", async () => {
  const notes = new Notes(), told: boolean[] = [], keeper = notes.keeper((kept) => told.push(kept));
  notes.readOnly = true;
  keeper.edited(new Map([[REWORDED, "off sick"]]));
  keeper.beginAnew();
  assert.equal(keeper.dirty, false);
  notes.readOnly = false;
  notes.full = true;
  keeper.edited(new Map([[REWORDED, "off sick"]]));
  assert.equal(await quietly(() => saveAll(60)), false);
  assert.deepEqual(new Set(told), new Set([false]));
  notes.full = false;
  assert.equal(await saveAll(1000), true);
  assert.equal(told.at(-1), true);
  assert.deepEqual(notes.draft, { [REWORDED]: "off sick" });
});

Deno.test("beginning anew leaves nothing of what was kept, and keeps what comes after it", async () => {
  const notes = new Notes(), keeper = notes.keeper();
  notes.kept.set(NAME, { name: "Ana", [OTHER]: "away" });
  keeper.edited(new Map([[REWORDED, "off sick"]]));
  keeper.beginAnew();
  assert.equal(await saveAll(1000), true);
  assert.equal(notes.kept.has(NAME), false);
  keeper.beginAnew();
  keeper.edited(new Map([[REWORDED, "away"]]));
  assert.equal(await saveAll(1000), true);
  assert.deepEqual(notes.draft, { [REWORDED]: "away" });
});

Deno.test("a draft of which nothing is left is taken out, and what is no field of it is not carried along", () => {
  assert.equal(withChanges({ name: "Ana" }, new Map([["name", undefined]])), undefined);
  assert.deepEqual(withChanges({ sealed: new Uint8Array(3) }, new Map([["name", "Ana"]])), { name: "Ana" });
  assert.deepEqual([...draftOf(undefined), ...draftOf("x"), ...draftOf({ answers: {} })], []);
});
