/** On My workbook. Registers the element: once, however often the script is loaded. */

import { watchPage } from "../page/lifecycle.ts";
import { Workbook } from "../workbook/workbook.ts";

if (!customElements.get("al-workbook")) {
  watchPage();
  customElements.define("al-workbook", Workbook);
}
