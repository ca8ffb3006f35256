/**
 * What the reader has said of the columns of a file, for the next file with the same headings. Kept on the device
 * under one key of localStorage, and no words with it: headings are kept as their hash, columns as names of roles.
 */

import { report } from "../../../common/report.ts";
import { sha256 } from "../../../common/sha256.ts";
import { type Grid } from "./grid.ts";
import { headsOf, type Reading } from "./read-list.ts";
import { isRole } from "./read-row.ts";

const KEY = "alongside:columns";

/** So many kinds of files are remembered, and so many rows are tried as headings. */
const MOST = 30, TRIED = 25;

/** What stands for headings. */
function markOf(heads: readonly string[]): string {
  return sha256(JSON.stringify(heads)).slice(0, 24);
}

/** By mark, the last one last; nothing that is not as we write it. */
function kept(): Map<string, string[]> {
  try {
    const all: unknown = JSON.parse(localStorage.getItem(KEY) ?? "{}");
    const good = Object.entries(all ?? {}).filter((one): one is [string, string[]] =>
      Array.isArray(one[1]) &&
      one[1].every((role) => role === "" || (typeof role === "string" && isRole(role)))
    );
    return new Map(good);
  } catch (error) {
    report("storage-refused", error);
    return new Map();
  }
}

/** How a list with these headings was last read, where the reader has said so. */
export function recall(grid: Grid): Reading | null {
  const all = kept();
  if (!all.size) return null;
  for (let heading = 0; heading < Math.min(TRIED, grid.rows.length); heading++) {
    const heads = headsOf(grid, heading), roles = all.get(markOf(heads));
    if (roles && roles.length === heads.length) return { heading, roles };
  }
  return null;
}

/** Keeps how a list is read, where it has headings to be known by. Browsers may refuse; then it is asked again. */
export function remember(grid: Grid, { heading, roles }: Reading): void {
  if (heading < 0) return;
  const all = kept(), mark = markOf(headsOf(grid, heading));
  all.delete(mark);
  all.set(mark, [...roles]);
  try {
    localStorage.setItem(KEY, JSON.stringify(Object.fromEntries([...all].slice(-MOST))));
  } catch (error) {
    report("storage-refused", error); // it is asked again next time
  }
}

/** Forgets how a list with these headings is read. */
export function forget(grid: Grid, heading: number): void {
  const all = kept();
  if (!all.delete(markOf(headsOf(grid, heading)))) return;
  try {
    if (all.size) localStorage.setItem(KEY, JSON.stringify(Object.fromEntries(all)));
    else localStorage.removeItem(KEY);
  } catch (error) {
    report("storage-refused", error); // it stays, and can be chosen otherwise again
  }
}
