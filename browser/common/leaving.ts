/** Whether somebody is leaving in a hurry, by “Exit this page”: nothing may then ask them to wait. */

/** Whether the page is covered because of that (`site/shell/exit-this-page.ts`). */
export function isLeaving(): boolean {
  return document.documentElement.classList.contains("al-is-leaving");
}
