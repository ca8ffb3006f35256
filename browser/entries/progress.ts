/** On pages that name exercises and have nothing to fill in. */

import { watchCards } from "../exercise/progress-badges.ts";

watchCards();
