/** On pages with nothing to fill in, while words are kept for one sitting. */

import { holdKey } from "../device/session-key-holder.ts";

holdKey();
