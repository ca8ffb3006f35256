/** What the tool of the kind wellbeing puts on paper. */

import { cardsOf } from "../cards.ts";
import type { OnPaper } from "../paper.ts";

/** All entries, each as a card. */
export const onPaper: OnPaper = (entries, definition) => cardsOf(entries, definition);
