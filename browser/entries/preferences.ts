/** The panel of reading preferences: loaded when its button is first pressed, and told of each press by an event. */

import { makePanel } from "../reading/panel.ts";
import { bringStyles } from "../reading/styles.ts";

const opener = document.getElementById("al-reading");
if (opener) {
  const press = makePanel(opener);
  const styles = bringStyles();
  document.addEventListener("al-reading", () => styles.then(press));
}
