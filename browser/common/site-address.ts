/** Where pages are. */

import { folder } from "./load-script.ts";

/** The address of a page by its path from the root of the site: our scripts are two folders below that. */
export function siteAddress(path: string): string {
  return new URL(`../../${path}`, folder).href;
}
