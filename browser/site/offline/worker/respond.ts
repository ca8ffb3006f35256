/**
 * What a page gets that asks for something: all of it from the one build that the page itself is of.
 *
 * A page that came from the server gets the rest from there, too. So a page never has the scripts of another version.
 */

import type { Fetching } from "./worker-types.ts";
import {
  build,
  buildOf,
  cacheKey,
  fetchFile,
  fileListOf,
  hasBuild,
  lookUp,
  noteClient,
  root,
} from "./cache.ts";

/** The page that says what is not kept, and how to keep it: in its folder, or where pages are files. */
const FALLBACKS = ["start/without-a-connection/", "start/without-a-connection.html"] as const;

/** The address of a file from the site's root: that of a folder stands for its index. */
function pathOf(address: string): string {
  return address.slice(root.length).replace(/[?#].*$/, "").replace(/(^|\/)index\.html$/, "$1");
}

/** Answers a request. */
export async function respond(event: Fetching): Promise<Response> {
  if (!await hasBuild()) return await fetch(event.request);
  const path = pathOf(event.request.url);
  return event.request.mode === "navigate" ? await open(event, path) : await byteRange(event, path);
}

/** What is kept of a build at this address. */
async function cachedResponse(of: string, path: string): Promise<Response | undefined> {
  const list = await fileListOf(of);
  const hash = list?.files[path] ?? list?.documents[path];
  return hash === undefined ? undefined : await lookUp(cacheKey(path, hash));
}

async function open(event: Fetching, path: string): Promise<Response> {
  const found = await cachedResponse(build, path);
  const of = found ? build : "";
  if (event.resultingClientId) event.waitUntil(noteClient(event.resultingClientId, of));
  if (found) return found;
  try {
    return await fetch(event.request);
  } catch {
    // Quiet: without a connection this is as it should be.
    const files = (await fileListOf(build))?.files ?? {};
    if (`${path}/` in files) return Response.redirect(`${root}${path}/`);
    return Response.redirect(`${root}${FALLBACKS.find((page) => page in files) ?? ""}#not-kept`);
  }
}

async function byteRange(event: Fetching, path: string): Promise<Response> {
  const of = await buildOf(event.clientId);
  if (!of) return await fetch(event.request);
  const found = await cachedResponse(of, path);
  if (found) return found;
  const hash = (await fileListOf(of))?.files[path];
  // It should be there: the browser has lost it. From the server only what is of the same build.
  return hash === undefined ? await fetch(event.request) : await fetchFile(path, hash);
}
