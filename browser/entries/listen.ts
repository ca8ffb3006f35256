/** Reads the page aloud: loaded when that is first asked for, and told of it by an event. */

import { startListening } from "../site/reading/player-bar.ts";

document.addEventListener("al-listen", (event) => {
  startListening((event as CustomEvent<Range | null>).detail);
});
