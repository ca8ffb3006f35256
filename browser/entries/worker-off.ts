/** Stands in the place of the worker where the manual is not to be kept on devices: takes away what is, and itself. */

import { worker } from "../worker/scope.ts";

worker.addEventListener("install", (event) => event.waitUntil(worker.skipWaiting()));
worker.addEventListener("activate", (event) => {
  const { registration } = worker;
  event.waitUntil(caches.delete(`alongside ${registration.scope}`).then(() => registration.unregister()));
});
