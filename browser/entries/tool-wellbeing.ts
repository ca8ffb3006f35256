/** On the page of a tool of the kind wellbeing: its screen, and all that a page with something to fill in needs. */

import "./answers.ts";
import { Wellbeing } from "../tools/wellbeing/tool.ts";

if (!customElements.get("al-tool")) customElements.define("al-tool", Wellbeing);
