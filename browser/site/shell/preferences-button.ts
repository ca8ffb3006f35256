/** Brings in the panel of reading preferences when its button is first pressed. */

import { loadScript } from "../../common/load-script.ts";

/** Makes the button in the head of the page work. */
export function watchPreferencesButton(): void {
  document.getElementById("al-reading")?.addEventListener("click", () => {
    loadScript("preferences").then(
      () => document.dispatchEvent(new Event("al-reading")),
      () => alert("The reading preferences could not be loaded. Try again when you are online."),
    );
  });
}
