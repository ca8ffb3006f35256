/** On the page of a tool of the kind compose: its screen, and all that a page with something to fill in needs. */

import "./answers.ts";
import { Compose } from "../tools/compose/tool.ts";

if (!customElements.get("al-tool")) customElements.define("al-tool", Compose);
