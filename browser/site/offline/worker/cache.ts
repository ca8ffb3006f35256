/**
 * Where a kept manual lies: one cache, in which each file stands by its address and the hash of its content.
 *
 * So two builds share what is the same in both, and getting the newer one costs only what has changed. Beside the files
 * stand the list of each build, and which build each page is of.
 */

import { cacheOf, wishOf } from "./cache-names.ts";
import { worker } from "./worker-types.ts";

/** The files of a build by their addresses from the site's root, each with its hash: `sha256-…`. */
export interface List {
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
export const LOCK = cacheOf(root);

/** The cache, to put something in: it is made where there is none. */
export function shelf(): Promise<Cache> {
  return caches.open(LOCK);
}

/** What stands at a place. To look makes no cache: it may have been taken away a moment ago. */
export function look(place: string): Promise<Response | undefined> {
  return caches.match(place, { cacheName: LOCK });
}

/** Where a file stands. */
export function placeOf(path: string, hash: string): string {
  return `${root}${path}?kept=${encodeURIComponent(hash)}`;
}

function listPlace(of: string): string {
  return `${root}?list=${encodeURIComponent(of)}`;
}

const lists = new Map<string, List>();

/** The list of a build, as it is kept; undefined where it is not. */
export async function listOf(of: string): Promise<List | undefined> {
  const known = lists.get(of);
  if (known) return known;
  const kept = await look(listPlace(of));
  const list = kept && await kept.json() as List;
  if (list) lists.set(of, list);
  return list;
}

/** The server sends other bytes than those of this build. */
export class Changed extends Error {}

/** A file from the server, which has to be the one that the build has made. */
export async function fetched(path: string, hash: string): Promise<Response> {
  const response = await fetch(root + path, { cache: "no-cache" });
  const bytes = await response.arrayBuffer();
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  const found = `sha256-${btoa(String.fromCharCode(...digest))}`;
  if (!response.ok || found !== hash) throw new Changed(`${path} is not the file of this version`);
  const headers = new Headers(response.headers);
  // The bytes have been unpacked.
  for (const name of ["content-encoding", "content-length", "transfer-encoding", "vary"]) {
    headers.delete(name);
  }
  return new Response(bytes, { headers });
}

/** Gets the list of this build, and keeps it. */
export async function ownList(): Promise<List> {
  const kept = await listOf(build);
  if (kept) return kept;
  const response = await fetched(LIST, build);
  await (await shelf()).put(listPlace(build), response);
  return (await listOf(build))!;
}

const CLIENT = `${root}?page=`;

/** Whether anything is kept: the cache is gone where somebody has stopped keeping the manual. */
export function isThere(): Promise<boolean> {
  return caches.has(LOCK);
}

/** Notes of which build a page is, or "" for one that came from the server. */
export async function remember(client: string, of: string): Promise<void> {
  await (await shelf()).put(CLIENT + client, new Response(of));
  if (!await look(listPlace(build))) await clearNotes();
}

/** Takes the cache away where nothing stands in it but notes: it was taken away while one was made. */
async function clearNotes(): Promise<void> {
  await navigator.locks.request(LOCK, { ifAvailable: true }, async (lock) => {
    if (!lock || !await isThere()) return;
    const places = await (await shelf()).keys();
    if (places.every(({ url }) => url.startsWith(CLIENT))) await caches.delete(LOCK);
  });
}

/** Of which build a page is. */
export async function buildOf(client: string): Promise<string> {
  const noted = await look(CLIENT + client);
  return noted ? await noted.text() : build;
}

const WISH = wishOf(root);

/** Whether the reader wants the documents kept as well. */
export async function wantsDocuments(): Promise<boolean> {
  return await look(WISH) !== undefined;
}

/** Notes that the reader wants the documents kept. */
export async function wishForDocuments(): Promise<void> {
  await (await shelf()).put(WISH, new Response(""));
}

/** The newest pages are not cleared away: the browser may not count them yet. */
const NEWEST = 20;

/** Clears away what no page and no worker needs any more. */
export async function tidy(): Promise<void> {
  await navigator.locks.request(LOCK, { ifAvailable: true }, async (lock) => {
    const { installing, waiting } = worker.registration;
    if (!lock || installing || waiting) return;
    const cache = await shelf();
    const keys = (await cache.keys()).map(({ url }) => url);
    const pages = keys.filter((url) => url.startsWith(CLIENT));
    const alive = new Set((await worker.clients.matchAll({ includeUncontrolled: true })).map(({ id }) => id));
    const stays = pages.filter((url, index) =>
      alive.has(url.slice(CLIENT.length)) || index >= pages.length - NEWEST
    );
    const builds = new Set([build]);
    for (const page of stays) builds.add(await buildOf(page.slice(CLIENT.length)));
    const needed = new Set([...stays, WISH]);
    for (const of of builds) {
      const list = await listOf(of);
      if (!list) continue;
      needed.add(listPlace(of));
      for (const [path, hash] of Object.entries({ ...list.files, ...list.documents })) {
        needed.add(placeOf(path, hash));
      }
    }
    for (const url of keys) if (!needed.has(url)) await cache.delete(url);
  });
}
