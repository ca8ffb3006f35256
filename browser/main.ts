/** Registers the elements: once, however often the script is loaded. */

import { closeDrawerOnEscape } from "./drawer.ts";
import { Exercise } from "./exercise.ts";
import { Prompt } from "./prompt.ts";
import { watch } from "./session.ts";
import { defineWalk } from "./walk.ts";
import { Workbook } from "./workbook.ts";

if (!customElements.get("al-prompt")) {
  watch();
  closeDrawerOnEscape();
  customElements.define("al-prompt", Prompt);
  customElements.define("al-exercise", Exercise);
  customElements.define("al-workbook", Workbook);
}
defineWalk();
