/** On the page of a tool of the kind log: its screen, and all that a page with something to fill in needs. */

import "./answers.ts";
import { Log } from "../tools/log/tool.ts";

if (!customElements.get("al-tool")) customElements.define("al-tool", Log);
