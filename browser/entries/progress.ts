/** On pages that name exercises and have nothing to fill in. */

import { watchProgressBadges } from "../exercise/progress-badges.ts";

watchProgressBadges();
