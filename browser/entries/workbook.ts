/** On My workbook. Registers the element: once, however often the script is loaded. */

import { watch } from "../session.ts";
import { Workbook } from "../workbook.ts";

if (!customElements.get("al-workbook")) {
  watch();
  customElements.define("al-workbook", Workbook);
}
