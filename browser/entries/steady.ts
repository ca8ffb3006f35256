/** Loaded when a field is first gone to. */

import { holdStill } from "../steady.ts";

holdStill();
