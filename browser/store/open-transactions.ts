/**
 * The transactions of this page that have not finished, so that none is put away with it.
 *
 * WebKit puts a page away for the way back in the midst of a transaction, which then keeps what it has locked: the next
 * page waits for it in vain, and so does every later one until the browser is closed. Chromium throws such a page away
 * when another one waits for it, and Firefox puts none away that listens to `beforeunload`.
 */

import { isWebKit } from "../common/keep-filled.ts";

const open = new Set<IDBTransaction>();

/** Begins a transaction that can be stopped with all others. */
export function begin(
  db: IDBDatabase,
  stores: readonly string[],
  mode: IDBTransactionMode,
  durability: IDBTransactionDurability = "relaxed",
): IDBTransaction {
  const tx = db.transaction(stores, mode, { durability });
  if (isWebKit) {
    open.add(tx);
    for (const end of ["complete", "abort"]) tx.addEventListener(end, () => open.delete(tx));
  }
  return tx;
}

/** Stops what is open in a page that WebKit puts away. Nothing may be begun after it until the page is shown again. */
export function stopOpen(): void {
  for (const tx of open) {
    try {
      tx.abort();
    } catch {
      // Quiet: it has all that it needs, and ends by itself
    }
  }
}
