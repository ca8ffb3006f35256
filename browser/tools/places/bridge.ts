/** What the page of the local map and its second script, `places-lists.js`, say to each other. */

import type { Parts } from "../../answers/answer.ts";
import type { Entry } from "../../answers/entry.ts";
import type { Definition } from "../../answers/definitions.ts";

/** An entry to be written; an empty id makes a new one, empty values take one away. */
export interface Change {
  readonly id: string;
  /** What it said when this was decided; where it says something else by now, it is left alone. */
  readonly before: Parts;
  readonly values: Parts;
}

/** The page, as the second script sees it. */
export interface Host {
  /** The key of the tool's prompt. */
  readonly prompt: string;
  readonly definition: Definition;
  readonly entries: readonly Entry[];
  /** What the list shows at present, in its order. */
  readonly shown: readonly Entry[];
  /** Writes entries one after the other; gives their ids, each empty where an entry was left alone; fewer where the device took no more. */
  readonly write: (changes: readonly Change[]) => Promise<string[]>;
  readonly report: (words: string, good: boolean, ...more: Node[]) => void;
}

/** The second script, as the page sees it. */
export interface PlaceLists {
  readonly openMergeDialog: (host: Host) => void;
  readonly openSaveDialog: (host: Host) => void;
  readonly printList: (host: Host) => void;
}
