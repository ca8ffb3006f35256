/** Words for those who hear the page. Scripts of a page share it: each with a copy of its own would cost the first visit. */

import { el } from "./dom.ts";

let region: HTMLElement | null = null;

/** So long, in milliseconds, words wait for others of the same moment: from leaving a field by a press until that is over. */
const MOMENT = 150;

/**
 * Tells a screen reader something when it has nothing else to say. What is told in one moment is told together, as the
 * next words would be all that is heard: the first of it and the last.
 */
export function announce(words: string): void {
  if (!region?.isConnected) {
    // Another script of ours may have made it.
    region = document.querySelector<HTMLElement>(".al-announce");
    if (!region) {
      region = el("div", { className: "al-announce al-hidden" });
      region.setAttribute("role", "status");
      document.body.append(region);
    }
  }
  const place = region, first = place.dataset["first"];
  place.dataset["last"] = words;
  if (first !== undefined) return;
  place.dataset["first"] = words;
  place.textContent = "";
  // A region that has just been made, or says the same again, is only heard after a moment.
  setTimeout(() => {
    const { first = "", last = "" } = place.dataset;
    place.textContent = first === last ? last : `${first.replace(/[^.?!]$/, "$&.")} ${last}`;
    delete place.dataset["first"];
  }, MOMENT);
}
