/**
 * Stands in the place of the worker where the manual is not to be kept on devices: takes away what is, and the worker.
 *
 * It never comes to work itself, so that no page takes it for a newer version. To put itself in the place of one that is
 * busy would also keep the next page waiting, in Chromium.
 */

import { cacheName } from "../site/offline/worker/cache-names.ts";
import { worker } from "../site/offline/worker/worker-types.ts";

async function removeAll(): Promise<never> {
  const { registration } = worker;
  await caches.delete(cacheName(registration.scope));
  void registration.unregister(); // not waited for: it is done when this has ended
  throw new Error("The manual is not to be kept on devices.");
}

worker.addEventListener("install", (event) => event.waitUntil(removeAll()));
