/** The panel of reading preferences: loaded when its button is first pressed, and told of each press by an event. */

import { loadStyles } from "../common/load-styles.ts";
import { makePanel } from "../site/reading/panel.ts";

const opener = document.getElementById("al-reading");
if (opener) {
  const press = makePanel(opener);
  const styles = loadStyles("reading").catch(() => {}); // Quiet, as `loadScript` has said so: plain, but of use
  document.addEventListener("al-reading", () => styles.then(press));
}
