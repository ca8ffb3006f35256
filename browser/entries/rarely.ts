/** Loaded when one of the things in it is first needed, or when somebody begins to write. */

import { handOver } from "../parts.ts";
import { rarely } from "../rarely.ts";

handOver("rarely", rarely);
