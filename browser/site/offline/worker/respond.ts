/**
 * What a page gets that asks for something: all of it from the one build that the page itself is of.
 *
 * A page that came from the server gets the rest from there, too. So a page never has the scripts of another version.
 */

import type { Fetching } from "./worker-types.ts";
import { build, buildOf, fetched, isThere, listOf, look, placeOf, remember, root } from "./cache.ts";

/** The page that says what is not kept, and how to keep it: in its folder, or where pages are files. */
const NOT_KEPT = ["start/without-a-connection/", "start/without-a-connection.html"] as const;

/** The address of a file from the site's root: that of a folder stands for its index. */
export function pathOf(address: string): string {
  return address.slice(root.length).replace(/[?#].*$/, "").replace(/(^|\/)index\.html$/, "$1");
}

/** Answers a request. */
export async function reply(event: Fetching): Promise<Response> {
  if (!await isThere()) return await fetch(event.request);
  const path = pathOf(event.request.url);
  return event.request.mode === "navigate" ? await open(event, path) : await part(event, path);
}

/** What is kept of a build at this address. */
async function kept(of: string, path: string): Promise<Response | undefined> {
  const list = await listOf(of);
  const hash = list?.files[path] ?? list?.documents[path];
  return hash === undefined ? undefined : await look(placeOf(path, hash));
}

async function open(event: Fetching, path: string): Promise<Response> {
  const found = await kept(build, path);
  const of = found ? build : "";
  if (event.resultingClientId) event.waitUntil(remember(event.resultingClientId, of));
  if (found) return found;
  try {
    return await fetch(event.request);
  } catch {
    // Quiet: without a connection this is as it should be.
    const files = (await listOf(build))?.files ?? {};
    if (`${path}/` in files) return Response.redirect(`${root}${path}/`);
    return Response.redirect(`${root}${NOT_KEPT.find((page) => page in files) ?? ""}#not-kept`);
  }
}

async function part(event: Fetching, path: string): Promise<Response> {
  const of = await buildOf(event.clientId);
  if (!of) return await fetch(event.request);
  const found = await kept(of, path);
  if (found) return found;
  const hash = (await listOf(of))?.files[path];
  // It should be there: the browser has lost it. From the server only what is of the same build.
  return hash === undefined ? await fetch(event.request) : await fetched(path, hash);
}
