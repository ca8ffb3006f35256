/** Which single keys do something: what the reader prefers stands on the page before any of our scripts. */

/**
 * What can be turned off. Keys with Ctrl or Cmd stay: they are not pressed by chance. `room`, letters and figures on
 * the pages for the room, works where nothing has been turned off.
 */
export type SingleKey = "slash" | "leave" | "room";

/** Whether a single key may do something; `data-al-keys` names the only one that may, or says `none`. */
export function mayUse(key: SingleKey): boolean {
  return (document.documentElement.getAttribute("data-al-keys") ?? key) === key;
}
