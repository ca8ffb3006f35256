/**
 * The service worker: keeps one whole version of the manual on this device, for readers who asked for that.
 *
 * A newer version is got beside it and waits until the reader takes it. Nothing that a reader writes comes by here.
 */

import { fill, tell } from "../worker/fill.ts";
import { reply } from "../worker/reply.ts";
import { worker } from "../worker/scope.ts";
import { isThere, root, tidy, wishForDocuments } from "../worker/shelf.ts";
import { reported } from "../report.ts";

let tidied = false;

/** Clears away once a life; a browser lets a worker live for a minute or so. */
async function tidyOnce(): Promise<void> {
  if (tidied || !await isThere()) return;
  tidied = true;
  await tidy();
}

worker.addEventListener("install", (event) => event.waitUntil(fill(false)));
worker.addEventListener("activate", (event) => event.waitUntil(tidyOnce()));

worker.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || !request.url.startsWith(root)) return;
  event.respondWith(reply(event));
  if (request.mode === "navigate") event.waitUntil(tidyOnce());
});

worker.addEventListener("message", (event) => {
  if (event.data === "use") event.waitUntil(worker.skipWaiting());
  if (event.data === "documents") {
    const kept = fill(true).then(wishForDocuments).then(() => tell({ whole: "documents" }));
    event.waitUntil(kept.catch(reported("not-kept-offline"))); // the pages have been told
  }
});
