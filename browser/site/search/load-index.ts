/** Where the files of search and the pages of the manual are, seen from any page, on the web and on a disk. */

import { fetchBuildData } from "../../common/build-data.ts";
import type { IndexData, Passage } from "./index-format.ts";

const FOLDER = "assets/alongside/";

/** The root of the site: our scripts are in a folder below it. */
const root = ((document.currentScript as HTMLScriptElement | null)?.src ?? "").replace(/[^/]*$/, "")
  .slice(0, -FOLDER.length);

/** The address of a page or place. A disk does not open a folder's page by itself. */
export function address(url: string, id = ""): string {
  const [path = "", anchor = id] = url.split("#");
  const folder = path === "" || path.endsWith("/");
  const file = location.protocol === "file:" && folder ? `${path}index.html` : path;
  return root + file + (anchor ? `#${encodeURIComponent(anchor)}` : "");
}

/** Loads the pages and words: those for everybody, and a facilitator's beside. Rejects when they cannot be had. */
export async function loadIndex(facilitator: boolean): Promise<IndexData[]> {
  const shelves = [await fetchBuildData<IndexData>("search", "pages", "search-data")];
  if (facilitator) {
    shelves.push(await fetchBuildData<IndexData>("search", "facilitator", "search-data-facilitator"));
  }
  return shelves.filter((shelf) => shelf !== undefined);
}

/** Loads the text of a page; none, when it cannot be had: the page was found all the same. */
export async function loadSnippets(url: string): Promise<Passage[]> {
  const name = url.replace(/\/$/, "").replace(/\.html$/, "").replaceAll("/", "--") || "index";
  const found = fetchBuildData<Passage[]>("snippets", name, `search/${name}`);
  return await found.catch(() => undefined) ?? []; // Quiet: `loadScript` has said so, and the page was found all the same
}
