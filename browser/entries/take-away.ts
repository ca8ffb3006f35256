/** Loaded when answers are to be taken away in Word or on paper; `take.ts` asks for it. */

import { takeAway } from "../away/take-away.ts";

(globalThis as { alongsideTakeAway?: unknown }).alongsideTakeAway = takeAway;
