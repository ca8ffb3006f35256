/**
 * Handouts that are kept on this device, for links that save a file.
 *
 * A browser may fetch what such a link leads to past the worker, so without a connection it would get nothing.
 */

import { downloadFile } from "../../common/download-file.ts";
import { cacheName } from "./worker/cache-names.ts";
import { root } from "./registration.ts";
import { reported } from "../../common/report.ts";

/** What is kept at an address; where two versions lie there, the one that came last. */
async function cachedFile(address: string): Promise<Response | undefined> {
  const name = cacheName(root);
  if (!await caches.has(name)) return undefined; // to open it would make one
  return (await (await caches.open(name)).matchAll(address, { ignoreSearch: true })).at(-1);
}

/** Hands a file to the browser to be saved, under the name that its address ends in. */
async function saveFile(link: HTMLAnchorElement): Promise<void> {
  const found = await cachedFile(link.href).catch(reported("file-unread"));
  if (!found && !navigator.onLine) {
    location.href = link.href; // the worker leads to the page that says so
    return;
  }
  if (found) return downloadFile(await found.blob(), link.pathname.split("/").pop()!);
  const copy = document.createElement("a");
  copy.download = link.download;
  copy.href = link.href;
  copy.click();
}

/** Lets links that save a file of this site save what is kept of it. */
export function serveCachedHandouts(): void {
  addEventListener("click", (event) => {
    const link = event.target instanceof Element && event.target.closest<HTMLAnchorElement>("a[download]");
    const plain = !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
    if (!link || !link.href.startsWith(root) || event.defaultPrevented || !plain) return;
    event.preventDefault();
    void saveFile(link);
  });
}
