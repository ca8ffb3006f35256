/**
 * The service worker: keeps one whole version of the manual on this device, for readers who asked for that.
 *
 * A newer version is got beside it and waits until the reader takes it. Nothing that a reader writes comes by here.
 */

import { fill, tell } from "../worker/fill.ts";
import { reply } from "../worker/reply.ts";
import { worker } from "../worker/scope.ts";
import { root, tidy, wishForDocuments } from "../worker/shelf.ts";

let tidied = false;

worker.addEventListener("install", (event) => event.waitUntil(fill(false)));
worker.addEventListener("activate", (event) => event.waitUntil(tidy()));

worker.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || !request.url.startsWith(root)) return;
  event.respondWith(reply(event));
  if (request.mode !== "navigate" || tidied) return;
  tidied = true;
  event.waitUntil(tidy());
});

worker.addEventListener("message", (event) => {
  if (event.data === "use") event.waitUntil(worker.skipWaiting());
  if (event.data === "documents") {
    const kept = fill(true).then(wishForDocuments).then(() => tell({ whole: "documents" }));
    event.waitUntil(kept.catch(() => {})); // the pages have been told
  }
});
