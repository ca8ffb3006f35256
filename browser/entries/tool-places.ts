/** On the page of a tool of the kind places: its screen, and all that a page with something to fill in needs. */

import "./answers.ts";
import { Places } from "../tools/places/tool.ts";

if (!customElements.get("al-tool")) customElements.define("al-tool", Places);
