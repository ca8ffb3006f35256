/** On the page about reading without a connection. */

import { openPanel } from "../site/offline/panel.ts";

openPanel();
