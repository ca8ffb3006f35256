/** On pages with nothing to fill in, while words are kept for one sitting. */

import { holdSessionKey } from "../device/session-key-holder.ts";

holdSessionKey();
