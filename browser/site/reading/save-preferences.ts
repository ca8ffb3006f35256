/** Keeps what a reader prefers on the device, or for this page only where the browser refuses. */

import { apply, colourBars, KEY, parse, type Preferences } from "./preferences.ts";
import { report } from "../../common/report.ts";

let refused: Preferences | null = null;

/** What is preferred now. */
export function loadPreferences(): Preferences {
  if (refused) return refused;
  try {
    return parse(localStorage.getItem(KEY));
  } catch (error) {
    report("storage-refused", error);
    return {};
  }
}

/** Puts changes on the page and keeps them; `undefined` goes back to the usual. Returns whether the device keeps them. */
export function savePreferences(changes: Preferences): boolean {
  return put({ ...loadPreferences(), ...changes });
}

/** Forgets everything that was preferred. Returns whether the device has forgotten it too. */
export function clearPreferences(): boolean {
  return put({});
}

function put(preferences: Preferences): boolean {
  const text = JSON.stringify(preferences);
  const page = document.documentElement;
  apply(preferences, page);
  colourBars(page.getAttribute("data-al-scheme"));
  try {
    if (text === "{}") localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, text);
    refused = null;
    return true;
  } catch (error) {
    report("storage-refused", error);
    refused = preferences;
    return false;
  }
}
