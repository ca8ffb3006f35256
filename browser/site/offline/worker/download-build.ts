/** Getting a build whole: file by file, each one proved, and going on where a lost connection has cut it short. */

import { worker } from "./worker-types.ts";
import { BuildChanged, cacheKey, fetchFile, LOCK, openCache, ownFileList, wantsHandouts } from "./cache.ts";

/** So many files are asked for at a time. */
const CONCURRENCY = 6;

/** Pages hear of each so many files. */
const REPORT_EVERY = 10;

/** What pages are told while a manual is got, and when that has failed. */
export type DownloadMessage =
  | { readonly kept: number; readonly of: number }
  | { readonly whole: "documents" }
  | { readonly failed: "connection" | "room" }
  /** The server has sent something else in the place of a file, which is named by its path from the site's root. */
  | { readonly failed: "changed"; readonly file: string };

/** Gets everything of this build that is not there yet; with `documents`, those as well. Throws where it cannot. */
export async function downloadBuild(documents: boolean): Promise<void> {
  try {
    await navigator.locks.request(LOCK, async () => {
      const list = await ownFileList();
      await getAll({ ...list.files, ...(documents || await wantsHandouts() ? list.documents : {}) });
    });
  } catch (error) {
    const full = error instanceof DOMException && error.name === "QuotaExceededError";
    await notifyPages(
      error instanceof BuildChanged
        ? { failed: "changed", file: error.file }
        : { failed: full ? "room" : "connection" },
    );
    throw error;
  }
}

async function getAll(files: { readonly [path: string]: string }): Promise<void> {
  const cache = await openCache();
  const there = new Set((await cache.keys()).map(({ url }) => url));
  const all = Object.entries(files);
  const missing = all.filter(([path, hash]) => !there.has(cacheKey(path, hash)));
  let kept = all.length - missing.length;
  const get = async () => {
    for (let next = missing.pop(); next; next = missing.pop()) {
      const [path, hash] = next;
      await cache.put(cacheKey(path, hash), await fetchFile(path, hash));
      kept += 1;
      if (kept % REPORT_EVERY === 0) await notifyPages({ kept, of: all.length });
    }
  };
  try {
    await Promise.all(Array.from({ length: CONCURRENCY }, get));
  } finally {
    missing.length = 0; // where one has failed, the others stop as well
  }
  await notifyPages({ kept, of: all.length });
}

/** Tells all pages. */
export async function notifyPages(news: DownloadMessage): Promise<void> {
  for (const client of await worker.clients.matchAll({ includeUncontrolled: true })) client.postMessage(news);
}
