/**
 * Stands in the place of the worker where the manual is not to be kept on devices: takes away what is, and the worker.
 *
 * It never comes to work itself. To take the place of one that is busy would keep the next page waiting in Chromium.
 */

import { worker } from "../worker/scope.ts";

worker.addEventListener("install", (event) => {
  const { registration } = worker;
  // Not waited for: it is done when this has ended.
  event.waitUntil(
    caches.delete(`alongside ${registration.scope}`).then(() => void registration.unregister()),
  );
});
