/** On the page of a tool of the kind connections: its screen, and all that a page with something to fill in needs. */

import "./answers.ts";
import { Connections } from "../tools/connections/tool.ts";

if (!customElements.get("al-tool")) customElements.define("al-tool", Connections);
