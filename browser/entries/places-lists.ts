/** Lists of the local map as files and on paper. The page of the local map loads it when one is first asked for. */

import { provide } from "../common/on-demand.ts";
import { openMergeDialog } from "../tools/places/lists/merge-lists-dialog.ts";
import { printList } from "../tools/places/lists/print-list.ts";
import { openSaveDialog } from "../tools/places/lists/save-list-dialog.ts";

const lists = { openMergeDialog, openSaveDialog, printList };

declare module "../common/on-demand.ts" {
  interface OnDemand {
    "places-lists": typeof lists;
  }
}

provide("places-lists", lists);
