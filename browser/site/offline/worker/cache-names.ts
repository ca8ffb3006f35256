/** Names that worker and pages share. `root` is the folder of the site, as an address. */

/** The cache, by a name that another manual on the same server does not have. */
export function cacheName(root: string): string {
  return `alongside ${root}`;
}

/** Where it is noted that the reader wants the documents kept as well. */
export function handoutsFlag(root: string): string {
  return `${root}?wish=documents`;
}
