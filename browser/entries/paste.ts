/** Loaded when somebody first comes to a field. */

import { mendPastedBreaks } from "../paste.ts";
import { shared } from "../shared.ts";

shared("paste", () => {
  mendPastedBreaks();
  return true;
});
