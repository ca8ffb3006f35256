/** Loaded when a field is first gone to. */

import { holdStill } from "../page/hold-still.ts";

holdStill();
