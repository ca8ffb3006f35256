/** On the page about reading without a connection. */

import { openPanel } from "../offline/panel.ts";

openPanel();
