/** On pages with something to fill in. Registers the elements: once, however often the script is loaded. */

import { Exercise } from "../exercise/exercise.ts";
import { loadScript } from "../common/load-script.ts";
import { Prompt } from "../exercise/prompt.ts";
import { watchPage } from "../page/lifecycle.ts";
import { store } from "../page/page-state.ts";
import { reported } from "../common/report.ts";

/** Cards have something to say when something is kept: not on a first visit. */
function bringCards(): void {
  const look = async () => {
    if (!await store.holdsAnything()) return;
    await loadScript("progress");
    store.removeEventListener("changed", tryIt);
  };
  const tryIt = () => look().catch(reported("cards-unread")); // what cannot be read says nothing
  store.addEventListener("changed", tryIt);
  tryIt();
}

if (!customElements.get("al-prompt")) {
  watchPage();
  customElements.define("al-prompt", Prompt);
  customElements.define("al-exercise", Exercise);
  if (document.querySelector("[data-card]")) bringCards();
}
