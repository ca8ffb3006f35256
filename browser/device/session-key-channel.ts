/** How tabs find and hear each other where words are encrypted. */

/** The channel on which tabs hand on a key, and what is kept of it under that name in sessionStorage. */
export const NAME = "alongside-key";

/** Held by every page that has a key, so that others know whether it is worth asking. */
export const LOCK = "alongside-sitting";

/** Begins the name of a window that holds one half of a key behind a passphrase. */
export const MARK = "alongside:";

/** Asks for the key of whatever sitting there is. */
export const ANY = "*";

/** What tabs tell each other. `whole` where the key is that of a sitting; `over` names one that has ended. */
export type Message =
  | { readonly ask: string }
  | { readonly epoch: string; readonly key: Uint8Array; readonly whole?: boolean }
  | { readonly over: string }
  | "lock"
  | "awake";
