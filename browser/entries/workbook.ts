/** On My workbook. Registers the element: once, however often the script is loaded. */

import { watch } from "../page/page-state.ts";
import { Workbook } from "../workbook/workbook.ts";

if (!customElements.get("al-workbook")) {
  watch();
  customElements.define("al-workbook", Workbook);
}
