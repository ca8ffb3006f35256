/** The database: opening it, bringing it up to date, and transactions that have really finished. */

import { begin } from "./open-transactions.ts";

/** Name of the database, for ever. */
export const NAME = "alongside";

/**
 * Its schema: each step makes version n + 1 of version n, and none is ever changed after its release.
 *
 * All steps run in one transaction, so that whatever happens meanwhile the database is the old one or the new one.
 * What a step takes away or changes it keeps a copy of in a store of its own. A released version has a database in
 * `tests/browser/golden/`, from which every later release is tried.
 */
const STEPS: readonly ((db: IDBDatabase, tx: IDBTransaction) => void)[] = [
  (db) => {
    db.createObjectStore("answers", { keyPath: "key" });
    db.createObjectStore("versions", { keyPath: "id" }).createIndex("key", "key");
    db.createObjectStore("meta");
  },
  // Apart from `meta`, so that every save can look into it and none holds up the last words of a page.
  (db) => db.createObjectStore("device"),
];

/** How often something is tried again where the connection was lost under it: a browser may close several in a row. */
const RETRIES = 3;

/** What a browser says of a connection that is lost; some end the transaction first and tell of the connection later. */
const LOST = ["AbortError", "InvalidStateError", "UnknownError"];

/** The stores of the database. */
export type StoreName = "answers" | "versions" | "meta" | "device";

/** Thrown where something would be written to a database of a newer release. */
class NewerDatabase extends Error {}

/** Thrown where a save was given up to let the last words of a closing page through. */
export class GivenUp extends Error {}

/**
 * How much a transaction is worth: `strict` waits for the disk; a `save` may be given up, as its page knows the
 * words and can write them in another way.
 */
export type Worth = "save" | "relaxed" | "strict";

/** Runs `work` in a transaction that writes, as soon as this page encrypts as the device now asks for. */
export type Write = <T>(
  stores: readonly StoreName[],
  work: (tx: IDBTransaction) => Promise<T>,
  worth?: Worth,
) => Promise<T>;

/** The result of a request. */
export function resultOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** How long a database may take to answer before it counts as one that never does, in milliseconds. */
const TIMEOUT = 6000;

/** The answer, or a rejection where none comes: some browsers neither serve a page nor refuse it. */
export function withTimeout<T>(answer: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout>;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new DOMException("", "TimeoutError")), TIMEOUT);
  });
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
}

function request(version?: number, first = () => {}): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(NAME, version);
    opening.onupgradeneeded = ({ oldVersion }) => {
      if (!oldVersion) first();
      for (const step of STEPS.slice(oldVersion)) step(opening.result, opening.transaction!);
    };
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
    // Nothing on `onblocked`: other tabs close when they are told, and whoever waits says so after a while.
  });
}

/**
 * Opens the database only to look into it: null where there is none. Makes none and brings none up to date.
 * Whoever opens it closes it; until then it makes way when another page needs the database for itself.
 */
export async function openExisting(): Promise<IDBDatabase | null> {
  const known = await indexedDB.databases?.();
  if (known?.every(({ name }) => name !== NAME)) return null;
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(NAME);
    let none = false;
    opening.onupgradeneeded = () => {
      none = true;
      opening.transaction?.abort(); // a database whose first version was given up does not come to be
    };
    opening.onsuccess = () => {
      const db = opening.result;
      db.onversionchange = () => db.close();
      resolve(db);
    };
    opening.onerror = (event) => {
      event.preventDefault();
      if (none) resolve(null);
      else reject(opening.error);
    };
  });
}

/** Runs `work` in one transaction, once; resolves with its result after the transaction is complete. */
export function transact<T>(
  db: IDBDatabase,
  stores: readonly StoreName[],
  mode: IDBTransactionMode,
  work: (tx: IDBTransaction) => Promise<T>,
  worth: Worth,
  saves: Set<IDBTransaction> = new Set(),
): Promise<T> {
  return new Promise((resolve, reject) => {
    const tx = begin(db, stores, mode, worth === "strict" ? worth : "relaxed");
    let result: T, failure: unknown, finished = false, ended = false;
    if (worth === "save") saves.add(tx);
    // A request may say that it was stopped before its transaction does. What was given up is not tried again as it
    // was: older words would come after the last ones.
    const givenUp = () => worth === "save" && !ended && !saves.has(tx);
    const end = () => {
      ended = true;
      saves.delete(tx);
    };
    tx.oncomplete = () => {
      end();
      if (finished) resolve(result);
      else reject(new DOMException("", "UnknownError")); // it ended without an answer to what was asked
    };
    // A full disk shows itself here and nowhere else in Chromium.
    tx.onabort = () => {
      reject(givenUp() ? new GivenUp() : failure ?? tx.error ?? new DOMException("", "AbortError"));
      end();
    };
    work(tx).then((value) => {
      result = value;
      finished = true;
    }, (error) => {
      failure = error;
      try {
        tx.abort();
      } catch {
        // Quiet: what is rejected below says more.
        reject(givenUp() ? new GivenUp() : error); // it had come to its end already
      }
    });
  });
}

/** The connection, opened when first needed and again when it is lost. */
export class Database {
  /** Whether the database was made by a newer release, and may only be read. */
  newer = false;
  /** Whether it was there before this page opened it. */
  found = true;
  /** The connection, where there is one at this moment. */
  connection: IDBDatabase | null = null;
  #opening: Promise<IDBDatabase> | null = null;
  #saves = new Set<IDBTransaction>();

  /** Opens the database. Rejects where the browser has none or refuses. */
  open(): Promise<IDBDatabase> {
    this.#opening ??= this.#open().catch((error) => {
      this.#opening = null;
      throw error;
    });
    return this.#opening;
  }

  async #open(): Promise<IDBDatabase> {
    let db: IDBDatabase;
    try {
      db = await request(STEPS.length, () => this.found = false);
      this.newer = false;
    } catch (error) {
      if ((error as DOMException | null)?.name !== "VersionError") throw error;
      db = await request();
      this.newer = true;
    }
    db.onclose = () => this.#forget(db);
    db.onversionchange = () => {
      db.close();
      this.#forget(db);
    };
    return this.connection = db;
  }

  #forget(db: IDBDatabase): void {
    if (this.connection === db) this.connection = this.#opening = null;
  }

  /**
   * Runs `work` in one transaction; resolves with its result after the transaction is complete.
   *
   * Tries again with a new connection where the old one was lost, as happens on iOS.
   */
  async run<T>(
    stores: readonly StoreName[],
    mode: IDBTransactionMode,
    work: (tx: IDBTransaction) => Promise<T>,
    worth: Worth = "relaxed",
  ): Promise<T> {
    for (let left = RETRIES;; left -= 1) {
      const db = await this.open();
      if (this.newer && mode === "readwrite") throw new NewerDatabase();
      try {
        return await transact(db, stores, mode, work, worth, this.#saves);
      } catch (error) {
        if (error instanceof GivenUp) throw error;
        const lost = this.connection !== db || LOST.includes((error as DOMException | null)?.name ?? "");
        if (!left || !lost) throw error;
        this.#forget(db);
      }
    }
  }

  /**
   * Gives up the saves that are under way, as the page is going. Each rejects with `GivenUp`.
   *
   * Some browsers let only one transaction write at a time, and one that waits for a page that has gone would keep
   * the last one of that page from being written.
   */
  giveUp(): void {
    for (const tx of [...this.#saves]) {
      this.#saves.delete(tx);
      try {
        tx.abort();
      } catch {
        this.#saves.add(tx); // Quiet: it is past being stopped
      }
    }
  }
}
