/** Loaded when somebody first comes to a field. */

import { mendPastedBreaks } from "../exercise/paste.ts";
import { shared } from "../common/page-global.ts";

shared("paste", () => {
  mendPastedBreaks();
  return true;
});
