/** On pages with something to fill in. Registers the elements: once, however often the script is loaded. */

import { watchCards } from "../cards.ts";
import { Exercise } from "../exercise.ts";
import { Prompt } from "../prompt.ts";
import { watch } from "../session.ts";

if (!customElements.get("al-prompt")) {
  watch();
  customElements.define("al-prompt", Prompt);
  customElements.define("al-exercise", Exercise);
  watchCards();
}
