/** Lists of the local map as files and on paper. The page of the local map loads it when one is first asked for. */

import { giveOut } from "../tools/places/lists/save-list-dialog.ts";
import type { Files } from "../tools/places/bridge.ts";
import { printList } from "../tools/places/lists/print-list.ts";
import { takeIn } from "../tools/places/lists/merge-lists-dialog.ts";

(globalThis as { alongsidePlaces?: Files }).alongsidePlaces = { takeIn, giveOut, printList };
