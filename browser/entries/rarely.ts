/** Loaded when one of the things in it is first needed, or when somebody begins to write. */

import { handOver } from "../common/on-demand.ts";
import { rarely } from "../page/rarely.ts";

handOver("rarely", rarely);
