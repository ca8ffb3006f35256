/** Loaded when answers are to be taken away in Word or on paper; `export-buttons.ts` asks for it. */

import { takeAway } from "../export/export.ts";

(globalThis as { alongsideTakeAway?: unknown }).alongsideTakeAway = takeAway;
