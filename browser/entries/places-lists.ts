/** Lists of the local map as files and on paper. The page of the local map loads it when one is first asked for. */

import { provide } from "../common/on-demand.ts";
import { takeIn } from "../tools/places/lists/merge-lists-dialog.ts";
import { printList } from "../tools/places/lists/print-list.ts";
import { giveOut } from "../tools/places/lists/save-list-dialog.ts";

const lists = { takeIn, giveOut, printList };

declare module "../common/on-demand.ts" {
  interface OnDemand {
    "places-lists": typeof lists;
  }
}

provide("places-lists", lists);
