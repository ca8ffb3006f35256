/** What searches: loaded when search is first opened, and told of that by an event. */

import { Panel } from "../site/search/panel.ts";

const dialog = document.getElementById("al-search");
if (dialog instanceof HTMLDialogElement) {
  const panel = new Panel(dialog);
  document.addEventListener("al-search", () => void panel.prepare());
}
