/**
 * Where a kept manual lies: one cache, in which each file stands by its address and the hash of its content.
 *
 * So two builds share what is the same in both, and getting the newer one costs only what has changed. Beside the files
 * stand the list of each build, and which build each page is of.
 */

import { cacheName, handoutsFlag } from "./cache-names.ts";
import { worker } from "./worker-types.ts";

/** The files of a build by their addresses from the site's root, each with its hash: `sha256-…`. */
export interface FileList {
  /** What a build is not whole without. */
  readonly files: { readonly [path: string]: string };
  /** Handouts and other documents, which a reader may keep as well. */
  readonly documents: { readonly [path: string]: string };
}

/** Where the list of a build lies on the server, from the site's root. */
const LIST = "assets/alongside/offline.json";

/** The folder of the site, as an address. */
export const root = worker.registration.scope;

/** The build that this worker keeps: the hash of its list. */
export const build = worker.alongside.offline.build;

/** Held by whoever fills the cache, and by whoever clears it: never both. */
export const LOCK = cacheName(root);

/** The cache, to put something in: it is made where there is none. */
export function openCache(): Promise<Cache> {
  return caches.open(LOCK);
}

/** What stands at a place. To look makes no cache: it may have been taken away a moment ago. */
export function lookUp(place: string): Promise<Response | undefined> {
  return caches.match(place, { cacheName: LOCK });
}

/** Where a file stands. */
export function cacheKey(path: string, hash: string): string {
  return `${root}${path}?kept=${encodeURIComponent(hash)}`;
}

function listPlace(of: string): string {
  return `${root}?list=${encodeURIComponent(of)}`;
}

const lists = new Map<string, FileList>();

/** The list of a build, as it is kept; undefined where it is not. */
export async function fileListOf(of: string): Promise<FileList | undefined> {
  const known = lists.get(of);
  if (known) return known;
  const kept = await lookUp(listPlace(of));
  const list = kept && await kept.json() as FileList;
  if (list) lists.set(of, list);
  return list;
}

/** The server sends other bytes than those of this build. */
export class BuildChanged extends Error {
  constructor(/** From the site's root. */ readonly file: string) {
    super(`${file} is not the file of this version`);
  }
}

/** A file from the server, which has to be the one that the build has made. */
export async function fetchFile(path: string, hash: string): Promise<Response> {
  const response = await fetch(root + path, { cache: "no-cache" });
  const bytes = await response.arrayBuffer();
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  const found = `sha256-${btoa(String.fromCharCode(...digest))}`;
  if (!response.ok || found !== hash) throw new BuildChanged(path);
  const headers = new Headers(response.headers);
  // The bytes have been unpacked.
  for (const name of ["content-encoding", "content-length", "transfer-encoding", "vary"]) {
    headers.delete(name);
  }
  return new Response(bytes, { headers });
}

/** Gets the list of this build, and keeps it. */
export async function ownFileList(): Promise<FileList> {
  const kept = await fileListOf(build);
  if (kept) return kept;
  const response = await fetchFile(LIST, build);
  await (await openCache()).put(listPlace(build), response);
  return (await fileListOf(build))!;
}

const CLIENT = `${root}?page=`;

/** Whether anything is kept: the cache is gone where somebody has stopped keeping the manual. */
export function hasBuild(): Promise<boolean> {
  return caches.has(LOCK);
}

/** Notes of which build a page is, or "" for one that came from the server. */
export async function noteClient(client: string, of: string): Promise<void> {
  await (await openCache()).put(CLIENT + client, new Response(of));
  if (!await lookUp(listPlace(build))) await clearClientNotes();
}

/** Takes the cache away where nothing stands in it but notes: it was taken away while one was made. */
async function clearClientNotes(): Promise<void> {
  await navigator.locks.request(LOCK, { ifAvailable: true }, async (lock) => {
    if (!lock || !await hasBuild()) return;
    const places = await (await openCache()).keys();
    if (places.every(({ url }) => url.startsWith(CLIENT))) await caches.delete(LOCK);
  });
}

/** Of which build a page is. */
export async function buildOf(client: string): Promise<string> {
  const noted = await lookUp(CLIENT + client);
  return noted ? await noted.text() : build;
}

const HANDOUTS = handoutsFlag(root);

/** Whether the reader wants the documents kept as well. */
export async function wantsHandouts(): Promise<boolean> {
  return await lookUp(HANDOUTS) !== undefined;
}

/** Notes that the reader wants the documents kept. */
export async function wantHandouts(): Promise<void> {
  await (await openCache()).put(HANDOUTS, new Response(""));
}

/** The newest pages are not cleared away: the browser may not count them yet. */
const NOTES_LIMIT = 20;

/** Clears away what no page and no worker needs any more. */
export async function cleanUp(): Promise<void> {
  await navigator.locks.request(LOCK, { ifAvailable: true }, async (lock) => {
    const { installing, waiting } = worker.registration;
    if (!lock || installing || waiting) return;
    const cache = await openCache();
    const keys = (await cache.keys()).map(({ url }) => url);
    const pages = keys.filter((url) => url.startsWith(CLIENT));
    const alive = new Set((await worker.clients.matchAll({ includeUncontrolled: true })).map(({ id }) => id));
    const stays = pages.filter((url, index) =>
      alive.has(url.slice(CLIENT.length)) || index >= pages.length - NOTES_LIMIT
    );
    const builds = new Set([build]);
    for (const page of stays) builds.add(await buildOf(page.slice(CLIENT.length)));
    const needed = new Set([...stays, HANDOUTS]);
    for (const of of builds) {
      const list = await fileListOf(of);
      if (!list) continue;
      needed.add(listPlace(of));
      for (const [path, hash] of Object.entries({ ...list.files, ...list.documents })) {
        needed.add(cacheKey(path, hash));
      }
    }
    for (const url of keys) if (!needed.has(url)) await cache.delete(url);
  });
}
