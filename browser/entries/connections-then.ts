/** Two maps of connections side by side: loaded when somebody asks for them. */

import { comparison } from "../tools/connections/compare.ts";

(globalThis as { alongsideComparison?: unknown }).alongsideComparison = comparison;
