/** What searches: loaded when search is first opened, and told of that by an event. */

import { loadStyles } from "../common/load-styles.ts";
import { Panel } from "../site/search/panel.ts";

const dialog = document.getElementById("al-search");
if (dialog instanceof HTMLDialogElement) {
  const panel = new Panel(dialog);
  const styles = loadStyles("results").catch(() => {}); // Quiet, as `loadScript` has said so: plain, but of use
  document.addEventListener("al-search", () => styles.then(() => panel.prepare()));
}
