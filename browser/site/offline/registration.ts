/** The worker that keeps the manual on this device, as pages see it. */

import { folder } from "../../common/load-script.ts";
import { cacheName } from "./worker/cache-names.ts";

/** The folder of the site, as an address. */
export const root = folder.replace(/assets\/alongside\/$/, "");

/** The worker of this site, where there is one. */
export async function registered(): Promise<ServiceWorkerRegistration | undefined> {
  const found = await navigator.serviceWorker.getRegistration(root);
  return found?.scope === root ? found : undefined;
}

/** Begins to keep the manual; the worker gets it all, and only then counts. */
export function register(): Promise<ServiceWorkerRegistration> {
  return navigator.serviceWorker.register(`${root}worker.js`, { scope: root, updateViaCache: "none" });
}

/** Stops keeping it, and gives the room back. Pages that are open get everything from the server again. */
export async function removeOffline(): Promise<void> {
  await (await registered())?.unregister();
  await caches.delete(cacheName(root));
}
