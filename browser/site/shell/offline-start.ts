/** On every page: where the manual is kept on this device, or runs as an app of its own, brings what looks after that. */

import { loadScript } from "../../common/load-script.ts";

/** Looks whether there is anything to look after. From a disk there is not. */
export function startOffline(): void {
  const { serviceWorker } = navigator;
  const app = matchMedia("(display-mode: standalone)").matches;
  if (serviceWorker?.controller || app) loadScript("offline").catch(() => {}); // Quiet: `loadScript` has said so. On a later page
}
