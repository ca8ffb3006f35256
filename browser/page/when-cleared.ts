/** Noticing that everything on this device has been cleared, so that a page does not go on showing it. */

import { reported } from "../common/report.ts";
import { store } from "./page-state.ts";

/** Calls `act` when nothing is kept any more: at once where another tab tells, or else when the page is next seen. */
export function whenCleared(act: () => void): void {
  const look = async () => {
    if (await store.holdsAnything().catch(reported("store-unread")) === false) act();
  };
  store.addEventListener("changed", (event) => (event as CustomEvent).detail === null && void look());
  document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && void look());
  addEventListener("pageshow", ({ persisted }) => persisted && void look());
}
