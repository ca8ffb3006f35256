/** On the page of a tool of the kind goals: its screen, and all that a page with something to fill in needs. */

import "./answers.ts";
import { Goals } from "../tools/goals/tool.ts";

if (!customElements.get("al-tool")) customElements.define("al-tool", Goals);
