/** Lists of the local map as files and on paper. The page of the local map loads it when one is first asked for. */

import { giveOut } from "../tools/places/give.ts";
import type { Files } from "../tools/places/host.ts";
import { printList } from "../tools/places/sheet.ts";
import { takeIn } from "../tools/places/take.ts";

(globalThis as { alongsidePlaces?: Files }).alongsidePlaces = { takeIn, giveOut, printList };
