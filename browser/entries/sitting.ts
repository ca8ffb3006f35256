/** On pages with nothing to fill in, while words are kept for one sitting. */

import { holdKey } from "../locked/holder.ts";

holdKey();
