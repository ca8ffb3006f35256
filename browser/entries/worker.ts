/**
 * The service worker: keeps one whole version of the manual on this device, for readers who asked for that.
 *
 * A newer version is got beside it and waits until the reader takes it. Nothing that a reader writes comes by here.
 */

import { downloadBuild, notifyPages } from "../site/offline/worker/download-build.ts";
import { respond } from "../site/offline/worker/respond.ts";
import { worker } from "../site/offline/worker/worker-types.ts";
import { cleanUp, hasBuild, root, wantHandouts } from "../site/offline/worker/cache.ts";
import { reported } from "../common/report.ts";

let tidied = false;

/** Clears away once a life; a browser lets a worker live for a minute or so. */
async function tidyOnce(): Promise<void> {
  if (tidied || !await hasBuild()) return;
  tidied = true;
  await cleanUp();
}

worker.addEventListener("install", (event) => event.waitUntil(downloadBuild(false)));
worker.addEventListener("activate", (event) => event.waitUntil(tidyOnce()));

worker.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || !request.url.startsWith(root)) return;
  event.respondWith(respond(event));
  if (request.mode === "navigate") event.waitUntil(tidyOnce());
});

worker.addEventListener("message", (event) => {
  if (event.data === "use") event.waitUntil(worker.skipWaiting());
  if (event.data === "documents") {
    const kept = downloadBuild(true).then(wantHandouts).then(() => notifyPages({ whole: "documents" }));
    event.waitUntil(kept.catch(reported("not-kept-offline"))); // the pages have been told
  }
});
